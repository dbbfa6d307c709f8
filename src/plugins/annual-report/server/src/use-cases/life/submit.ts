import type { Core } from '@strapi/strapi';
import { accept } from '../../../../domain/rules/acceptance';
import { draftFor } from './draft-for';
import { takeStep, type StepCall, type StepOutcome } from './take-step';

/**
 * Hands the draft over for approval. Errors stop it; warnings need a reason.
 * @throws Failure as `takeStep` and `draftFor`
 */
export function submitReport(strapi: Core.Strapi, call: StepCall): Promise<StepOutcome> {
  return takeStep(strapi, 'submit', call, async ({ standing }) => {
    const { report } = await draftFor(strapi, call, standing, 'submitted');
    const { blocking, accepted } = accept(report.findings, call.reason);
    return blocking.length > 0 ? { blocking } : { accepted };
  });
}
