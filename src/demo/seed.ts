/**
 * Fills the sample year into a database, through the same doors as an office's own data: the import,
 * the document service, the report's publication. Nothing is written into tables by hand.
 */
import type { Core } from '@strapi/strapi';
import { openDoneMarks } from './done-marks';
import { openSample } from './sample-files';
import type { DemoContext, DemoLogin, DemoStep } from './step';
import { earlierReport } from './steps/earlier-report';
import { logIns } from './steps/log-ins';
import { nameTheBody } from './steps/name-the-body';
import { publishTheReport } from './steps/publish-the-report';
import { register } from './steps/register';
import { reportTexts } from './steps/report-texts';
import { unpublishedSamples } from './steps/unpublished-samples';

/** In the order in which an office would do it; the report is published last. */
const STEPS: readonly DemoStep[] = [
  logIns,
  nameTheBody,
  register('items', '信息发布'),
  register('applications', '依申请公开'),
  register('proposals', '建议提案'),
  register('events', '公开活动'),
  earlierReport,
  reportTexts,
  unpublishedSamples,
  publishTheReport,
];

/**
 * Does the steps that are not done yet. Killed in the middle, the next call goes on where it stopped;
 * a finished sample costs one query, and what people have changed since is never touched.
 *
 * @param options.rootFolder the project's folder, in which `sample/` lies
 * @throws DemoFailure SAMPLE_FILE_INVALID, SAMPLE_REFUSED, ROLE_MISSING, ITEM_MISSING, REPORT_REFUSED
 */
export async function seedDemo(
  strapi: Core.Strapi,
  options: { readonly rootFolder: string; readonly logins: readonly DemoLogin[] },
): Promise<void> {
  const marks = openDoneMarks(strapi);
  const done = await marks.read();
  const context: DemoContext = { strapi, sample: openSample(options.rootFolder), logins: options.logins };
  for (const step of STEPS.filter(({ name }) => !done.has(name))) {
    await strapi.db.transaction(async () => {
      await step.run(context);
      await marks.add(step.name);
    });
    strapi.log.info(`演示数据：${step.title}`);
  }
}
