import type { Core } from '@strapi/strapi';
import type { ReportService } from '../plugins/annual-report/server/src/services';
import { readYear, text, type Call, type Io } from './verb';

/** What the verbs on a year's report all begin with: the year and body that were named, the CMS and the service. */
export async function openReport(
  call: Call,
  io: Io,
): Promise<{ app: Core.Strapi; service: ReportService; where: { year: number; body: string | undefined } }> {
  const where = { year: readYear(call), body: text(call.values.body) };
  const app = await io.openApp();
  return { app, service: app.plugin('annual-report').service<ReportService>('report'), where };
}
