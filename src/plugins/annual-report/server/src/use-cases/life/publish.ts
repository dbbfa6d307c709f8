import type { Core } from '@strapi/strapi';
import { accept } from '../../../../domain/rules/acceptance';
import { drift } from '../../../../domain/rules/drift';
import { subjectOf } from '../../../../domain/rules/subject';
import type { Report2021 } from '../../../../shared/report';
import { Failure } from '../../failure';
import { driftSince } from '../drift-since';
import { keepEdition, sealed } from '../edition-of';
import { readApproval } from '../read-approval';
import { stepsSinceSubmission } from '../read-standing';
import { takeStep, type StepCall, type StepOutcome } from './take-step';

/** The registers were looked at before approval; now only what has changed since matters. */
const NOTHING_ODD = { oddities: [], provisionalFrom: null };

/**
 * Publishes what was approved, not what the registers say by now: renders it once in every form, keeps
 * the bytes and seals them. What has changed in the registers since is a warning (DRIFT).
 * @throws Failure as `takeStep`, SEAL_BROKEN
 */
export function publishReport(strapi: Core.Strapi, call: StepCall): Promise<StepOutcome> {
  const { body, year, clock } = call;
  return takeStep(strapi, 'publish', call, async (turn) => {
    const approval = await readApproval(strapi, body.bodyCode, year, turn.standing.number);
    if (!approval) throw new Failure('SEAL_BROKEN');
    const steps = stepsSinceSubmission(turn.steps);
    const own = { ...NOTHING_ODD, drift: await driftSince(strapi, body, year, clock.today(), approval) };
    const findings = drift.check(subjectOf(approval.report, { own }));
    const { blocking, accepted } = accept(
      findings,
      call.reason,
      steps.flatMap((step) => step.accepted),
    );
    if (blocking.length > 0) return { blocking };
    const reasons = [...steps.map(({ reason }) => reason), call.reason?.trim()].filter(Boolean);
    const report: Report2021 = {
      ...approval.report,
      edition: { ...approval.report.edition, state: 'published', publishedOn: clock.today() },
    };
    const edition = sealed(report);
    await keepEdition(strapi, turn.trx, body.bodyCode, edition, {
      origin: 'assembled',
      actor: call.actor.name,
      reason: reasons.join('\n') || null,
      sourceFile: null,
    });
    return { accepted, fingerprint: edition.edition.seal };
  });
}
