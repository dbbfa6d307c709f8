import type { Core } from '@strapi/strapi';
import type { Standing } from '../../../../domain/life/standing';
import { accept } from '../../../../domain/rules/acceptance';
import { fingerprintOfSubmission } from '../../seal';
import { draftFor } from './draft-for';
import { takeStep, type Done, type StepCall, type StepOutcome } from './take-step';

/** Checks the draft and says what is submitted: errors stop it, warnings need a reason. */
export async function submission(
  strapi: Core.Strapi,
  call: StepCall,
  { standing }: { readonly standing: Standing },
): Promise<Done> {
  const { report, rows } = await draftFor(strapi, call, standing, 'submitted');
  const { blocking, accepted } = accept(report.findings, call.reason);
  return blocking.length > 0
    ? { blocking }
    : { accepted, fingerprint: fingerprintOfSubmission(report, rows) };
}

/**
 * Hands the draft over for approval. What was submitted is what can be approved.
 * @throws Failure as `takeStep` and `draftFor`
 */
export function submitReport(strapi: Core.Strapi, call: StepCall): Promise<StepOutcome> {
  return takeStep(strapi, 'submit', call, (turn) => submission(strapi, call, turn));
}
