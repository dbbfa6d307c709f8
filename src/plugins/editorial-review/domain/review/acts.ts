/** The acts on record that decide where an item stands. */
import { z } from 'zod';
import type { Actor } from '../../shared/acting';
import { GATES, type Gate } from '../../shared/gates';
import { toleratedSchema, type Tolerated } from '../../shared/review';
import type { ActName, TrailRow } from '../../shared/trail';

export const REVIEW_ACTS = [
  'create',
  'edit',
  'submit',
  'sign',
  'return',
  'emergency',
  'publish',
  'unpublish',
  'delete',
] as const satisfies readonly ActName[];

export interface ReviewAct {
  readonly act: (typeof REVIEW_ACTS)[number];
  readonly by: Actor;
  /** ISO 8601 with +08:00. */
  readonly at: string;
  /** Of the version acted on; empty where there is none. */
  readonly fingerprint: string;
  /** Remark of a submission or signature, reason of a return, emergency or withdrawal. */
  readonly text: string | null;
  /** Of a submission or emergency: the warnings that were let stand. */
  readonly tolerated: readonly Tolerated[];
  /** Of a signature. */
  readonly gate: Gate | null;
}

const isReviewAct = (act: ActName): act is ReviewAct['act'] =>
  (REVIEW_ACTS as readonly ActName[]).includes(act);

/** The rows of the trail about one item, as acts of its review; rows of other acts are left out. */
export function reviewActs(rows: readonly TrailRow[]): ReviewAct[] {
  return rows.flatMap(({ act, actorKey, actorName, at, fingerprint, details }) => {
    if (!isReviewAct(act)) return [];
    const { text, gate, overrides } = details;
    return {
      act,
      by: { key: actorKey, name: actorName },
      at,
      fingerprint: fingerprint ?? '',
      text: typeof text === 'string' && text !== '' ? text : null,
      tolerated: z.array(toleratedSchema).catch([]).parse(overrides),
      gate: GATES.find((each) => each === gate) ?? null,
    };
  });
}
