/** Takes a year's report all the way: one submits, another signs, approves and publishes. */
import type { ReportService } from '../../src/plugins/annual-report/server/src/services';

const CLERK = { key: 'clerk', name: '经办人' };
const HEAD = { key: 'head', name: '负责人' };

/** All three gates, signed with the approval. */
export const GATES_SIGNED = { gates: { political: '', secrecy: '', procedure: '' } };

/** @returns what became of the last step that was tried. */
export async function publishReport(
  report: ReportService,
  {
    reason,
    ...where
  }: { readonly year: number; readonly on: string; readonly body?: string; readonly reason?: string },
) {
  const submitted = await report.act('submit', { ...where, reason, actor: CLERK });
  if (!submitted.ok) return submitted;
  const approved = await report.act('approve', { ...where, ...GATES_SIGNED, actor: HEAD });
  if (!approved.ok) return approved;
  return report.act('publish', { ...where, actor: HEAD });
}
