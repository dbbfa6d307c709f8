import type { ReportService } from '../../plugins/annual-report/server/src/services';
import { atMost, readYear, say, text, UsageError, type Verb } from '../verb';

export const rowsVerb: Verb = {
  name: 'rows',
  summary: '列出某个数字或某格表格背后的登记',
  help: `用法：gongkai rows <年度> <数字的名字> [--body <机关>] [--json]

数字的名字就是它在报告数据里的路径，例如 published.total、
applications.newReceived.naturalPerson、proactive.licences。

例：npm run gongkai -- rows 2023 applications.newReceived.total`,
  options: {},
  async run(call, io) {
    const year = readYear(call);
    const key = call.positionals[1];
    if (!key) throw new UsageError('请写明数字的名字，例如 published.total。');
    atMost(call, 2);
    const app = await io.openApp();
    const service = app.plugin('annual-report').service<ReportService>('report');
    const trace = await service.trace({ year, key, body: text(call.values.body), limit: 10_000 });
    if (call.values.json) {
      say(io.stdout, JSON.stringify(trace, null, 2));
      return 0;
    }
    say(io.stdout, `${trace.label}：${trace.answer ?? '—'}，登记 ${trace.total} 行`);
    for (const row of trace.rows) {
      const values = Object.values(row.values).filter((value) => value !== null);
      say(io.stdout, `  ${values.join('　')}`);
    }
    if (trace.rows.length < trace.total) say(io.stdout, `  …… 另有 ${trace.total - trace.rows.length} 行`);
    return 0;
  },
};
