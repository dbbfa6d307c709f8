import type { ReportService } from '../../plugins/annual-report/server/src/services';
import { ACTOR, BODY_CODE, YEAR, type DemoStep } from '../step';

/** Last year's report as history: the sample's year-on-year sentences compare with it. */
export const earlierReport: DemoStep = {
  name: 'earlier-report',
  title: '上一年的年度报告',
  async run({ strapi, sample }) {
    const { name, bytes } = await sample.report(YEAR - 1);
    const service = strapi.plugin('annual-report').service<ReportService>('report');
    await service.importHistory({
      json: bytes.toString('utf8'),
      fileName: name,
      actor: ACTOR,
      body: BODY_CODE,
    });
  },
};
