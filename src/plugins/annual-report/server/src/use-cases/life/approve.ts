import type { Core } from '@strapi/strapi';
import { gateNames } from '../../../../../editorial-review/shared/gates';
import { unsignedGates } from '../../../../../editorial-review/shared/gates';
import { accept } from '../../../../domain/rules/acceptance';
import { Failure } from '../../failure';
import { canonical, sealOfApproval } from '../../seal';
import { stepsSinceSubmission } from '../read-standing';
import { draftFor } from './draft-for';
import { asSubmitted, signing } from './sign';
import { takeStep, type StepCall, type StepOutcome } from './take-step';

/**
 * Approves what was submitted and signed, and nothing else: seals figures, prose and the rows behind them.
 * Whoever submitted it or wrote its texts cannot; gates that nobody has signed she can sign with it. What has
 * become a warning since the submission needs a reason of its own.
 * @throws Failure GATES_MISSING; as `signReport`
 */
export function approveReport(strapi: Core.Strapi, call: StepCall): Promise<StepOutcome> {
  return takeStep(strapi, 'approve', call, async ({ standing, steps }) => {
    const signed = signing(standing, call);
    const missing = unsignedGates(standing.signatures).filter(
      (gate) => !signed.some((each) => each.gate === gate),
    );
    if (missing.length > 0) throw new Failure('GATES_MISSING', `还缺${gateNames(missing)}的签字。`);
    const assembled = await draftFor(strapi, call, standing, 'approved');
    const fingerprint = asSubmitted(steps, assembled);
    const { report, rows } = assembled;
    const before = stepsSinceSubmission(steps).flatMap((step) => step.accepted);
    const { blocking, accepted } = accept(report.findings, call.reason, before);
    if (blocking.length > 0) return { blocking };
    const sealedReport = canonical({ ...report, findings: [] });
    const sealedRows = canonical(rows);
    return {
      signed,
      fingerprint,
      accepted,
      approval: {
        report: sealedReport,
        rows: sealedRows,
        seal: sealOfApproval(sealedReport, sealedRows),
      },
    };
  });
}
