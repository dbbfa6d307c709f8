/** What every step has in common: one at a time, from the state that it needs, by somebody who may. */
import { spokenMinute } from '../../../../../../shanghai-time';
import type { Core } from '@strapi/strapi';
import type { Body } from '../../../../domain/assembly/body';
import { isOwnWork, isPossible, standingAfter, type Standing } from '../../../../domain/life/standing';
import { STATE_LABELS, STEPS, type Actor } from '../../../../domain/life/steps';
import type { StepName, StepRequest } from '../../../../shared/life';
import type { Finding } from '../../../../shared/report';
import type { Clock } from '../../clock';
import { Failure } from '../../failure';
import { lockYearNow, type Transaction } from '../../repositories/edition-repository';
import type { Approval, KeptStep } from '../../repositories/step-repository';
import { writersOf } from '../../repositories/texts-repository';
import { readLife } from '../read-standing';
import { checkWords } from './check-words';
import { writeDown, type Signed } from './write-down';

/** What every step is told: by whom and about what, and what the person says to it. */
export interface StepCall extends Readonly<StepRequest> {
  readonly body: Body;
  readonly year: number;
  readonly actor: Actor;
  readonly clock: Clock;
  readonly notice?: string | undefined;
}

export type StepOutcome =
  | { readonly ok: true; readonly standing: Standing }
  /** Errors, or warnings that nobody gave a reason for: nothing was done. */
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** What a step finds when its turn has come. */
export interface Turn {
  readonly trx: Transaction;
  readonly standing: Standing;
  readonly steps: readonly KeptStep[];
}

/** What a step leaves behind besides itself, or what stands in its way. */
export type Done =
  | { readonly blocking: readonly Finding[] }
  | {
      readonly number?: number;
      /** Of what was submitted, signed or approved; of a publication the edition's seal. */
      readonly fingerprint?: string | null;
      /** Signatures that are given with the step, each a step of its own before it. */
      readonly signed?: readonly Signed[];
      readonly accepted?: readonly string[];
      readonly approval?: Approval;
    };

/** What one person does not do with her own work. */
const ANSWERS: ReadonlySet<StepName> = new Set(['sign', 'approve']);

async function refuse(
  strapi: Core.Strapi,
  step: StepName,
  { standing, steps }: Turn,
  { body, year, actor }: StepCall,
): Promise<void> {
  if (!isPossible(standing, step)) {
    const last = steps.at(-1);
    const by = last ? `（${last.actor.name}，${spokenMinute(last.at)}）` : '';
    throw new Failure(
      'STEP_NOT_POSSIBLE',
      `现在是“${STATE_LABELS[standing.state]}”${by}，不能${STEPS[step].label}。请刷新后再看。`,
    );
  }
  if (!ANSWERS.has(step)) return;
  const writers = await writersOf(strapi, body.bodyCode, year);
  if (isOwnWork(standing, writers, actor)) throw new Failure('SAME_PERSON');
}

/** Undoes whatever an act has written before it found what stands in its way. */
class Blocked extends Error {
  constructor(readonly findings: readonly Finding[]) {
    super('blocked');
  }
}

/**
 * Takes a step: takes its turn on the year, checks that it is possible, acts, and writes it down here and
 * in the trail, all in one transaction. Of two people who act at once one is first; the other is told at once, so that
 * nobody waits with a connection in hand.
 * @throws Failure STEP_NOT_POSSIBLE, SAME_PERSON, TEXT_MISSING, and what `act` throws
 */
export async function takeStep(
  strapi: Core.Strapi,
  step: StepName,
  call: StepCall,
  act: (turn: Turn) => Promise<Done> = () => Promise.resolve({}),
): Promise<StepOutcome> {
  const { body, year } = call;
  const text = call.text?.trim() || null;
  const wanted = STEPS[step].text;
  if (wanted && !text) throw new Failure('TEXT_MISSING', `请写明${wanted}。`);
  try {
    return await strapi.db.transaction(async ({ trx }: { trx: Transaction }): Promise<StepOutcome> => {
      if (!(await lockYearNow(trx, body.bodyCode, year))) throw new Failure('STEP_BUSY');
      const life = await readLife(strapi, body.bodyCode, year);
      const turn: Turn = { trx, ...life };
      await refuse(strapi, step, turn, call);
      const words = await checkWords(strapi, step, call);
      if (words.length > 0) throw new Blocked(words);
      const done = await act(turn);
      if ('blocking' in done) throw new Blocked(done.blocking);
      const taken = await writeDown(strapi, step, call, turn, done);
      return { ok: true, standing: standingAfter([...life.steps, ...taken], life.imported) };
    });
  } catch (error) {
    if (error instanceof Blocked) return { ok: false, findings: error.findings };
    throw error;
  }
}
