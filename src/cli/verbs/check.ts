import { hasErrors, printFindings } from '../findings';
import { openReport } from '../report-service';
import { atMost, say, type Verb } from '../verb';

export const checkVerb: Verb = {
  name: 'check',
  summary: '像检查人员那样核对某年的年度报告',
  help: `用法：gongkai check <年度> [--body <机关>] [--json]

核对表格的勾稽关系和登记里可疑的地方。有错误时退出码为 1。
  --body <机关>   名称、代号或统一社会信用代码；不写则为本机关
  --json          输出 { "findings": [...] }

例：npm run gongkai -- check 2023`,
  options: {},
  async run(call, io) {
    atMost(call, 1);
    const { service, where } = await openReport(call, io);
    const { findings } = await service.assemble(where);
    say(io.stdout, call.values.json ? JSON.stringify({ findings }, null, 2) : printFindings(findings));
    return hasErrors(findings) ? 1 : 0;
  },
};
