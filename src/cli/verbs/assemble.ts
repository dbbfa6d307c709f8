import { basisWords } from '../../plugins/annual-report/shared/basis';
import { hasErrors } from '../findings';
import { openReport } from '../report-service';
import { atMost, say, type Verb } from '../verb';

export const assembleVerb: Verb = {
  name: 'assemble',
  summary: '由登记簿得出某年的年度报告（草稿）',
  help: `用法：gongkai assemble <年度> [--body <机关>] [--json]

由已录入的登记得出报告的表格、数字和文字，不写入任何东西。
  --body <机关>   名称、代号或统一社会信用代码；不写则为本机关
  --json          输出完整的报告数据

例：npm run gongkai -- assemble 2023`,
  options: {},
  async run(call, io) {
    atMost(call, 1);
    const { service, where } = await openReport(call, io);
    const report = await service.assemble(where);
    if (call.values.json) {
      say(io.stdout, JSON.stringify(report, null, 2));
      return 0;
    }
    const told = Object.entries(report.figures).map(
      ([key, { label, value, unit, basis }]) =>
        `  ${label}：${value === null ? '—' : `${value}${unit}`}（${key}）` +
        (basis ? `　〔${basisWords(basis, unit)}〕` : ''),
    );
    say(io.stdout, [report.title, '', ...told].join('\n'));
    if (hasErrors(report.findings)) say(io.stderr, '这份报告有错误，请用 check 查看。');
    return 0;
  },
};
