import { findingsOf } from '../../plugins/annual-report/domain/rules/all-rules';
import type { Finding } from '../../plugins/annual-report/shared/report';
import { hasErrors, printFindings } from '../findings';
import { readReportFile } from '../report-file';
import { openReport } from '../report-service';
import { atMost, say, text, UsageError, type Call, type Io, type Verb } from '../verb';

/** What is wrong with a report that came from elsewhere, seen beside last year's where that is given. */
async function checkFile({ values, positionals }: Call, file: string, io: Io): Promise<readonly Finding[]> {
  if (positionals.length > 0)
    throw new UsageError('请只写年度或 --file 其中之一：年度核对本机关的，--file 核对文件。');
  if (values.body !== undefined) throw new UsageError('核对文件时不用 --body，机关以文件所写为准。');
  const { subject, remarks } = await readReportFile(file);
  const previousFile = text(values.previous);
  if (previousFile === undefined) return [...findingsOf(subject), ...remarks];
  const previous = (await readReportFile(previousFile)).subject;
  if (previous.year !== subject.year - 1) {
    throw new UsageError(
      `--previous 应是 ${subject.year - 1} 年的报告，${previousFile} 是 ${previous.year} 年的。`,
    );
  }
  if (previous.body.name !== subject.body.name) {
    say(io.stderr, `注意：两份报告的机关不同，${previous.body.name}、${subject.body.name}。`);
  }
  return [...findingsOf({ ...subject, previous }), ...remarks];
}

export const checkVerb: Verb = {
  name: 'check',
  summary: '像检查人员那样核对某年的年度报告，或别处来的报告文件',
  help: `用法：gongkai check <年度> [--body <机关>] [--json]
      gongkai check --file <报告.json> [--previous <上年报告.json>] [--json]

核对表格的勾稽关系、前后年度的衔接和登记里可疑的地方。有错误时退出码为 1。
核对文件不需要数据库；格子可以有缺，缺什么指什么。
  --body <机关>       名称、代号或统一社会信用代码；不写则为本机关
  --file <文件>       核对一份报告数据（JSON），不论来自哪里
  --previous <文件>   同一机关上一年的报告数据，用来核对结转等
  --json              输出 { "findings": [...] }

例：npm run gongkai -- check 2023
    npm run gongkai -- check --file 报告2023.json --previous 报告2022.json`,
  options: { file: { type: 'string' }, previous: { type: 'string' } },
  async run(call, io) {
    const file = text(call.values.file);
    if (file === undefined && call.values.previous !== undefined) {
      throw new UsageError('--previous 只与 --file 一起用。');
    }
    let findings: readonly Finding[];
    if (file === undefined) {
      atMost(call, 1);
      const { service, where } = await openReport(call, io);
      ({ findings } = await service.assemble(where));
    } else {
      findings = await checkFile(call, file, io);
    }
    say(io.stdout, call.values.json ? JSON.stringify({ findings }, null, 2) : printFindings(findings));
    return hasErrors(findings) ? 1 : 0;
  },
};
