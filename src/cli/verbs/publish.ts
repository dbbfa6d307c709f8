import { printFindings } from '../findings';
import { openReport } from '../report-service';
import { atMost, say, text, type Verb } from '../verb';

export const publishVerb: Verb = {
  name: 'publish',
  summary: '核对、封存并公布某年的年度报告',
  help: `用法：gongkai publish <年度> [--reason <理由>] [--body <机关>] [--json]

有错误不能公布；有提醒须用 --reason 写明理由，理由随这一版保存，不公开。
公布后这一版不再改动。

例：npm run gongkai -- publish 2023`,
  options: { reason: { type: 'string' } },
  async run(call, io) {
    atMost(call, 1);
    const { service, where } = await openReport(call, io);
    const outcome = await service.publish({
      ...where,
      reason: text(call.values.reason),
      actor: '命令行',
    });
    if (call.values.json) say(io.stdout, JSON.stringify(outcome, null, 2));
    else if (outcome.ok) say(io.stdout, `已公布：第 ${outcome.edition.number} 版，${outcome.edition.seal}`);
    else say(io.stdout, `没有公布。\n${printFindings(outcome.findings)}`);
    return outcome.ok ? 0 : 1;
  },
};
