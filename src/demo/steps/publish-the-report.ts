import { Failure } from '../../plugins/annual-report/server/src/failure';
import type { ReportService } from '../../plugins/annual-report/server/src/services';
import { DemoFailure } from '../demo-failure';
import { ACTOR, BODY_CODE, PUBLISHED_ON, YEAR, type DemoStep } from '../step';

/** Assembles, checks and publishes the sample year's report, as of the day on which it was due. */
export const publishTheReport: DemoStep = {
  name: 'published-report',
  title: '年度报告发布',
  async run({ strapi }) {
    const service = strapi.plugin('annual-report').service<ReportService>('report');
    const outcome = await service
      .publish({ year: YEAR, actor: ACTOR, on: PUBLISHED_ON, body: BODY_CODE })
      .catch(keepIfPublished);
    if (outcome.ok) return;
    throw new DemoFailure('REPORT_REFUSED', outcome.findings.map(({ message }) => message).join(''));
  },
};

/** Somebody may have published it from the command line after a seeding was cut short: theirs stays. */
function keepIfPublished(error: unknown): { readonly ok: true } {
  if (error instanceof Failure && error.code === 'ALREADY_PUBLISHED') return { ok: true };
  throw error;
}
