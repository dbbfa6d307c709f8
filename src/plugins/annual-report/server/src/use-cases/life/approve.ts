import type { Core } from '@strapi/strapi';
import { accept } from '../../../../domain/rules/acceptance';
import { Failure } from '../../failure';
import { canonical, fingerprintOfSubmission, sealOfApproval } from '../../seal';
import { stepsSinceSubmission } from '../read-standing';
import { draftFor } from './draft-for';
import { takeStep, type StepCall, type StepOutcome } from './take-step';

/**
 * Approves what was submitted, and nothing else: seals figures, prose and the rows behind them. Whoever
 * submitted it cannot approve it. What has become a warning since the submission needs a reason of its own.
 * @throws Failure CHANGED_SINCE_SUBMISSION; as `takeStep` and `draftFor`
 */
export function approveReport(strapi: Core.Strapi, call: StepCall): Promise<StepOutcome> {
  return takeStep(strapi, 'approve', call, async ({ standing, steps }) => {
    const { report, rows } = await draftFor(strapi, call, standing, 'approved');
    const since = stepsSinceSubmission(steps);
    if (since[0]?.fingerprint !== fingerprintOfSubmission(report, rows))
      throw new Failure('CHANGED_SINCE_SUBMISSION');
    const before = since.flatMap((step) => step.accepted);
    const { blocking, accepted } = accept(report.findings, call.reason, before);
    if (blocking.length > 0) return { blocking };
    const sealedReport = canonical({ ...report, findings: [] });
    const sealedRows = canonical(rows);
    return {
      accepted,
      approval: {
        report: sealedReport,
        rows: sealedRows,
        seal: sealOfApproval(sealedReport, sealedRows),
      },
    };
  });
}
