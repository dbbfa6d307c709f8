/** The steps of a report's life: written once, in order, never changed. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { GATES } from '../../../../editorial-review/shared/gates';
import type { TakenStep } from '../../../domain/life/steps';
import { STEP_NAMES } from '../../../shared/life';

const UID = 'plugin::annual-report.step';

const stepRow = z
  .object({
    sequence: z.number().int(),
    number: z.number().int(),
    step: z.enum(STEP_NAMES),
    gate: z.enum(GATES).nullable(),
    actorKey: z.string(),
    actorName: z.string(),
    at: z.string(),
    text: z.string().nullable(),
    reason: z.string().nullable(),
    accepted: z.string().nullable(),
    fingerprint: z.string().nullable(),
  })
  .transform(({ actorKey, actorName, accepted, ...rest }) => ({
    ...rest,
    actor: { key: actorKey, name: actorName },
    accepted: z.array(z.string()).parse(JSON.parse(accepted ?? '[]')),
  }));

/** A step with why warnings were accepted, and which. */
export type KeptStep = z.infer<typeof stepRow>;

/** What approval sealed. */
export interface Approval {
  /** The report as data, canonical JSON. */
  readonly report: string;
  /** The document ids of the rows behind each figure, JSON. */
  readonly rows: string;
  /** `sha256:…` over both. */
  readonly seal: string;
}

export interface NewStep extends TakenStep {
  readonly reason: string | null;
  /** The warnings that the reason is for. */
  readonly accepted: readonly string[];
  /** Of what was submitted, signed or approved; of a publication the edition's seal. */
  readonly fingerprint: string | null;
  readonly approval: Approval | null;
}

const FIELDS = [
  'sequence',
  'number',
  'step',
  'gate',
  'actorKey',
  'actorName',
  'at',
  'text',
  'reason',
  'accepted',
  'fingerprint',
];

/** All steps of a body's year, first to last. */
export async function stepsOf(strapi: Core.Strapi, bodyCode: string, year: number): Promise<KeptStep[]> {
  return z.array(stepRow).parse(
    await strapi.db.query(UID).findMany({
      where: { bodyCode, year },
      select: FIELDS,
      orderBy: [{ sequence: 'asc' }],
    }),
  );
}

/** Adds a step. The database refuses a second one of the same sequence: of two at once, one wins. */
export async function addStep(
  strapi: Core.Strapi,
  bodyCode: string,
  year: number,
  { actor, accepted, approval, ...step }: NewStep,
): Promise<void> {
  await strapi.documents(UID).create({
    data: {
      ...step,
      ...approval,
      bodyCode,
      year,
      actorKey: actor.key,
      actorName: actor.name,
      accepted: JSON.stringify(accepted),
    } as never,
  });
}

/** The latest approval of an edition, or null. */
export async function findApproval(
  strapi: Core.Strapi,
  bodyCode: string,
  year: number,
  number: number,
): Promise<Approval | null> {
  const row: unknown = await strapi.db.query(UID).findOne({
    where: { bodyCode, year, number, step: 'approve' },
    select: ['report', 'rows', 'seal'],
    orderBy: [{ sequence: 'desc' }],
  });
  return row ? z.object({ report: z.string(), rows: z.string(), seal: z.string() }).parse(row) : null;
}

const withdrawalRow = z
  .object({ year: z.number().int(), number: z.number().int(), at: z.string(), text: z.string() })
  .transform(({ at, text, ...edition }) => ({ ...edition, on: at.slice(0, 10), explanation: text }));

export type Withdrawal = z.infer<typeof withdrawalRow>;

/** Which editions of a body, or of one of its years, were withdrawn, when, and the public explanation. */
export async function withdrawalsOf(
  strapi: Core.Strapi,
  bodyCode: string,
  year?: number,
): Promise<Withdrawal[]> {
  return z.array(withdrawalRow).parse(
    await strapi.db.query(UID).findMany({
      where: { bodyCode, step: 'withdraw', ...(year === undefined ? {} : { year }) },
      select: ['year', 'number', 'at', 'text'],
    }),
  );
}
