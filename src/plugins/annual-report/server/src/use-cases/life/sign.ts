/** The three gates of a report: each is answered for by name, on exactly what was submitted. */
import { spokenMinute } from '../../../../../../shanghai-time';
import type { Core } from '@strapi/strapi';
import { GATE_LABELS, GATES } from '../../../../../editorial-review/shared/gates';
import type { Standing } from '../../../../domain/life/standing';
import { Failure } from '../../failure';
import type { KeptStep } from '../../repositories/step-repository';
import { fingerprintOfSubmission } from '../../seal';
import type { AssembledWithRows } from '../assemble-report';
import { stepsSinceSubmission } from '../read-standing';
import { draftFor } from './draft-for';
import { takeStep, type StepCall, type StepOutcome } from './take-step';
import type { Signed } from './write-down';

/**
 * The signatures that a call asks for.
 * @throws Failure GATE_SIGNED, with who signed
 */
export function signing({ signatures }: Standing, { gate, remark, gates }: StepCall): Signed[] {
  const wanted = gate ? { ...gates, [gate]: remark ?? '' } : (gates ?? {});
  return GATES.flatMap((each) => {
    const words = wanted[each];
    if (words === undefined) return [];
    const before = signatures[each];
    if (!before) return { gate: each, remark: words };
    const when = spokenMinute(before.at);
    throw new Failure('GATE_SIGNED', `${GATE_LABELS[each]}已由${before.by.name}于 ${when} 签字。`);
  });
}

/**
 * @returns the fingerprint of what was submitted, which is what stands now
 * @throws Failure CHANGED_SINCE_SUBMISSION
 */
export function asSubmitted(steps: readonly KeptStep[], { report, rows }: AssembledWithRows): string {
  const fingerprint = fingerprintOfSubmission(report, rows);
  if (stepsSinceSubmission(steps)[0]?.fingerprint === fingerprint) return fingerprint;
  throw new Failure('CHANGED_SINCE_SUBMISSION');
}

/**
 * Signs one gate or several. Whoever submitted the report or wrote its texts cannot.
 * @throws Failure GATE_UNNAMED, GATE_SIGNED, CHANGED_SINCE_SUBMISSION; as `takeStep` and `draftFor`
 */
export function signReport(strapi: Core.Strapi, call: StepCall): Promise<StepOutcome> {
  return takeStep(strapi, 'sign', call, async ({ standing, steps }) => {
    const signed = signing(standing, call);
    if (signed.length === 0) throw new Failure('GATE_UNNAMED');
    const fingerprint = asSubmitted(steps, await draftFor(strapi, call, standing, 'submitted'));
    return { signed, fingerprint };
  });
}
