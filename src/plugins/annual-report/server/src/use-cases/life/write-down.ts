/** Writes down what was done: in the year's steps, and on the office's record. */
import type { Core } from '@strapi/strapi';
import type { Gate } from '../../../../../editorial-review/shared/gates';
import type { ActName } from '../../../../../editorial-review/shared/trail';
import type { StepName } from '../../../../shared/life';
import { actingOf, trailOf } from '../../../../../../plugin-parts/review-services';
import { aboutReport } from '../../on-record';
import { addStep, type NewStep } from '../../repositories/step-repository';
import type { Done, StepCall, Turn } from './take-step';

/** A gate that the acting person answers for. */
export interface Signed {
  readonly gate: Gate;
  readonly remark: string;
}

type Happened = Exclude<Done, { readonly blocking: unknown }>;

/** What the record calls each step. */
const ACT_OF: Readonly<Record<StepName, ActName>> = {
  submit: 'submit',
  sign: 'sign',
  return: 'return',
  approve: 'approve',
  publish: 'publish',
  withdraw: 'unpublish',
  correct: 'correct',
  abandon: 'abandon',
};

const written = (text: string | undefined): string | null => text?.trim() || null;

/** Each signature is a step of its own, before the step that it was given with. */
function stepsFrom(step: StepName, call: StepCall, { standing, steps }: Turn, done: Happened): NewStep[] {
  const { number = standing.number, fingerprint = null, accepted = [], approval = null } = done;
  const bare = { number, actor: call.actor, at: call.clock.now(), fingerprint };
  const signatures = (done.signed ?? []).map(({ gate, remark }) => {
    const text = written(remark);
    return { ...bare, step: 'sign' as const, gate, text, reason: null, accepted: [], approval: null };
  });
  const [text, reason] = [written(call.text), written(call.reason)];
  const own = { ...bare, step, gate: null, text, reason, accepted, approval };
  const first = (steps.at(-1)?.sequence ?? 0) + 1;
  return (step === 'sign' ? signatures : [...signatures, own]).map((each, index) => ({
    ...each,
    sequence: first + index,
  }));
}

/** @returns the steps as they were written down, in the transaction that is running */
export async function writeDown(
  strapi: Core.Strapi,
  step: StepName,
  call: StepCall,
  turn: Turn,
  done: Happened,
): Promise<readonly NewStep[]> {
  const { bodyCode } = call.body;
  const taken = stepsFrom(step, call, turn, done);
  await trailOf(strapi).lock();
  for (const each of taken) {
    await addStep(strapi, bodyCode, call.year, each);
    strapi.log.info(`annual-report: ${each.step} ${bodyCode} ${call.year} edition ${each.number}`);
  }
  const { way } = actingOf(strapi).current();
  for (const { step: name, number, actor, fingerprint, gate, text, reason } of taken) {
    await trailOf(strapi).append({
      act: ACT_OF[name],
      ...aboutReport(bodyCode, call.year, number),
      ...(fingerprint ? { fingerprint } : {}),
      details: { ...(gate ? { gate } : {}), ...(text ? { text } : {}), ...(reason ? { reason } : {}) },
      by: { ...actor, way },
    });
  }
  return taken;
}
