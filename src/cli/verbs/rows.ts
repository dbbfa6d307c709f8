import { AMOUNT_FIELDS } from '../../plugins/annual-report/shared/trace';
import { basisWords } from '../../plugins/annual-report/shared/basis';
import { openReport } from '../report-service';
import { atMost, say, UsageError, type Verb } from '../verb';

function tell([field, value]: [string, string | number | null]): string[] {
  if (value === null) return [];
  return [AMOUNT_FIELDS.has(field) ? `${(Number(value) / 100).toFixed(2)}元` : String(value)];
}

export const rowsVerb: Verb = {
  name: 'rows',
  summary: '列出某个数字或某格表格背后的登记',
  help: `用法：gongkai rows <年度> <数字的名字> [--body <机关>] [--json]

数字的名字就是它在报告数据里的路径，例如 published.total、
applications.newReceived.naturalPerson、proactive.licences。

例：npm run gongkai -- rows 2023 applications.newReceived.total`,
  options: {},
  async run(call, io) {
    const key = call.positionals[1];
    if (!key) throw new UsageError('请写明数字的名字，例如 published.total。');
    atMost(call, 2);
    const { service, where } = await openReport(call, io);
    const trace = await service.trace({ ...where, key, limit: 10_000 });
    if (call.values.json) {
      say(io.stdout, JSON.stringify(trace, null, 2));
      return 0;
    }
    say(
      io.stdout,
      `${trace.label}：${trace.answer === null ? '—' : `${trace.answer}${trace.unit}`}，登记 ${trace.total} 行`,
    );
    for (const { label, unit, basis } of trace.entries) {
      say(io.stdout, `  ${label}　${basisWords(basis, unit)}`);
    }
    for (const row of trace.rows) {
      say(io.stdout, `  ${Object.entries(row.values).flatMap(tell).join('　')}`);
    }
    if (trace.rows.length < trace.total) say(io.stdout, `  …… 另有 ${trace.total - trace.rows.length} 行`);
    return 0;
  },
};
