import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { REGISTER_NAMES } from '../../plugins/registers/shared/register-names';
import type { Problem } from '../../plugins/registers/domain/problem';
import type { ImportService } from '../../plugins/registers/server/src/services/import';
import type { ImportResult, Progress } from '../../plugins/registers/server/src/use-cases/import-types';
import type { ReportImport } from '../../plugins/annual-report/server/src/use-cases/import-report';
import type { ReportService } from '../../plugins/annual-report/server/src/services';
import { byCommand, OPERATOR } from '../actor';
import { readInput } from '../read-input';
import { atMost, say, text, UsageError, type Call, type Io, type Verb } from '../verb';

const PRINTED_PROBLEMS = 50;
/** Problems that another call would mend, rather than another file. */
const WRONG_CALL: ReadonlySet<string> = new Set(['REGISTER_UNKNOWN', 'BODY_UNKNOWN', 'RIGHT_MISSING']);

type Outcome = ImportResult | ReportImport;

const REGISTERS: readonly string[] = [...REGISTER_NAMES, 'reports'];

function describeProblem({ line, column, value, message }: Problem): string {
  const place = [line === null ? '' : `第 ${line} 行`, column ?? ''].filter(Boolean).join(' ');
  return `${place}${value === null ? '' : ` “${value}”`}${place ? '：' : ''}${message}`;
}

function describe(outcome: Outcome, dryRun: boolean): string {
  if (outcome.ok) {
    const { rows, created, updated, skipped, notes } = outcome;
    const done = dryRun ? '试导入通过，没有写入' : '已导入';
    return [
      `${done}：共 ${rows} 行，新增 ${created}，更新 ${updated}，已有而跳过 ${skipped}。`,
      ...notes,
    ].join('\n');
  }
  const shown = outcome.problems.slice(0, PRINTED_PROBLEMS);
  const hidden = outcome.problems.length - shown.length + outcome.more;
  return [
    '没有导入，什么也没有写入。请改正下列各处后重新导入：',
    ...shown.map(describeProblem),
    ...(hidden > 0 ? [`…… 另有 ${hidden} 处`] : []),
  ].join('\n');
}

/** One line a tenth of the way, so that a long import is seen to move and a log stays short. */
function progressTo(io: Io): Progress {
  let told = '';
  return ({ phase, done, total }) => {
    const share = total ? `${Math.floor((done / total) * 10)}0%` : `${Math.floor(done / 10_000)} 万行`;
    const line = `${phase === 'read' ? '读取' : '写入'} ${share}`;
    if (done < 5_000 || line === told) return;
    told = line;
    say(io.stderr, line);
  };
}

async function importFile(
  app: Core.Strapi,
  { values, positionals }: Call,
  file: string,
  bytes: Buffer,
  io: Io,
): Promise<Outcome> {
  const register = positionals[0] as string;
  const reports = app.plugin('annual-report').service<ReportService>('report');
  const name = path.basename(file);
  const dryRun = values['dry-run'] === true;
  if (register === 'reports') {
    return reports.importHistory({
      json: bytes,
      fileName: name,
      actor: '命令行',
      dryRun,
      body: text(values.body),
    });
  }
  const service = app.plugin('registers').service<ImportService>('import');
  return service.importRegister({
    register,
    body: text(values.body),
    file: { name, bytes },
    dryRun,
    update: values.update === true,
    acceptWarnings: values['accept-warnings'] === true,
    // Who may run commands on the server is its administrator.
    actor: { name: '命令行', mayImportItems: true },
    onProgress: progressTo(io),
  });
}

export const importVerb: Verb = {
  name: 'import',
  summary: '导入登记簿（CSV、XLSX）或往年报告（JSON）',
  help: `用法：gongkai import <登记簿> <文件> [--body <机关>] [--dry-run] [--update] [--accept-warnings] [--json]

登记簿：items 信息发布，applications 依申请公开，reviews 复议诉讼，documents 规章文件，
tallies 行政事项统计，proposals 建议提案，events 公开活动，declared 外来数字和核定数字，
reports 往年报告（JSON）。
要么全部导入，要么什么也不写入；有问题的每一行都会指出。
  --dry-run   只检查，不写入
  --update    编号相同而内容不同的，以文件为准
  --accept-warnings
              items：手机号、错敏词等提醒已逐条核对，照样导入；记入留痕
  --body      名称、代号或统一社会信用代码；不写则为本机关
  --json      输出结果数据

例：npm run gongkai -- import applications 依申请公开2023.xlsx --dry-run`,
  options: {
    'dry-run': { type: 'boolean' },
    update: { type: 'boolean' },
    'accept-warnings': { type: 'boolean' },
  },
  async run(call, io) {
    const [register, file] = call.positionals;
    if (!register || !file) throw new UsageError('请写明登记簿和文件。');
    if (!REGISTERS.includes(register)) {
      throw new UsageError(`没有叫做 ${register} 的登记簿；有：${REGISTERS.join('、')}。`);
    }
    atMost(call, 2);
    const bytes = await readInput(file);
    const app = await io.openApp();
    const outcome = await byCommand(app, OPERATOR, () => importFile(app, call, file, bytes, io));
    const done = call.values.json
      ? JSON.stringify(outcome, null, 2)
      : describe(outcome, call.values['dry-run'] === true);
    say(io.stdout, done);
    if (outcome.ok) return 0;
    return outcome.problems.some(({ code }) => WRONG_CALL.has(code)) ? 2 : 1;
  },
};
