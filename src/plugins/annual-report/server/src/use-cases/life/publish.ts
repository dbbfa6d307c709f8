import type { Core } from '@strapi/strapi';
import { accept } from '../../../../domain/rules/acceptance';
import { findingsOf } from '../../../../domain/rules/all-rules';
import { previousOf, subjectOf } from '../../../../domain/rules/subject';
import type { Report2021 } from '../../../../shared/report';
import { Failure } from '../../failure';
import { driftSince } from '../drift-since';
import { keepEdition, sealed } from '../edition-of';
import { previousReport } from '../previous-report';
import { readApproval } from '../read-approval';
import { stepsOfEdition } from '../read-standing';
import { takeStep, type StepCall, type StepOutcome } from './take-step';

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
    const steps = stepsOfEdition(turn.steps);
    const findings = findingsOf(
      subjectOf(approval.report, {
        previous: await previousReport(strapi, body.bodyCode, year).then((last) => last && previousOf(last)),
        own: {
          oddities: [],
          drift: await driftSince(strapi, body, year, clock.today(), approval),
          provisionalFrom: null,
        },
      }),
    );
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
    await keepEdition(strapi, turn.trx, body.bodyCode, sealed(report), {
      origin: 'assembled',
      actor: call.actor.name,
      reason: reasons.join('\n') || null,
      sourceFile: null,
    });
    return { accepted };
  });
}
