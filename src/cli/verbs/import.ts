import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { ReportService } from '../../plugins/annual-report/server/src/services';
import { atMost, say, text, UsageError, type Io, type Verb } from '../verb';

const PRINTED_PROBLEMS = 50;

async function readInput(file: string): Promise<Buffer> {
  try {
    if ((await stat(file)).isDirectory()) throw new UsageError(`${file} 是文件夹，请写明文件。`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`打不开文件 ${file}，请核对路径。`);
  }
}

interface Problem {
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly message: string;
}

type Outcome =
  | {
      readonly ok: true;
      readonly rows: number;
      readonly created: number;
      readonly updated: number;
      readonly skipped: number;
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly more: number };

interface ImportService {
  importRegister(options: {
    readonly register: string;
    readonly bodyCode: string;
    readonly file: { readonly name: string; readonly bytes: Buffer };
    readonly dryRun: boolean;
    readonly update: boolean;
    readonly actor: string;
    readonly onProgress?: (done: number, total: number) => void;
  }): Promise<Outcome>;
}

const REGISTERS = [
  'items',
  'applications',
  'reviews',
  'documents',
  'tallies',
  'proposals',
  'events',
  'reports',
];

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
function progressTo(io: Io): (done: number, total: number) => void {
  let told = 0;
  return (done, total) => {
    const tenth = Math.floor((done / total) * 10);
    if (total < 5_000 || tenth <= told) return;
    told = tenth;
    say(io.stderr, `已处理 ${done} / ${total} 行`);
  };
}

async function importFile(
  app: Core.Strapi,
  call: Parameters<Verb['run']>[0],
  file: string,
  bytes: Buffer,
  io: Io,
) {
  const { values, positionals } = call;
  const register = positionals[0] as string;
  const reports = app.plugin('annual-report').service('report') as ReportService;
  const name = path.basename(file);
  const dryRun = values['dry-run'] === true;
  if (register === 'reports') {
    return reports.importHistory({
      json: bytes.toString('utf8'),
      fileName: name,
      actor: '命令行',
      dryRun,
      body: text(values.body),
    });
  }
  const { bodyCode } = await reports.body(text(values.body));
  const service = app.plugin('registers').service('import') as ImportService;
  return service.importRegister({
    register,
    bodyCode,
    file: { name, bytes },
    dryRun,
    update: values.update === true,
    actor: '命令行',
    onProgress: progressTo(io),
  });
}

export const importVerb: Verb = {
  name: 'import',
  summary: '导入登记簿（CSV、XLSX）或往年报告（JSON）',
  help: `用法：gongkai import <登记簿> <文件> [--body <机关>] [--dry-run] [--update] [--json]

登记簿：items 信息发布，applications 依申请公开，reviews 复议诉讼，documents 规章文件，
tallies 行政事项统计，proposals 建议提案，events 公开活动，reports 往年报告（JSON）。
要么全部导入，要么什么也不写入；有问题的每一行都会指出。
  --dry-run   只检查，不写入
  --update    编号相同而内容不同的，以文件为准
  --body      名称、代号或统一社会信用代码；不写则为本机关
  --json      输出结果数据

例：npm run gongkai -- import applications 依申请公开2023.xlsx --dry-run`,
  options: { 'dry-run': { type: 'boolean' }, update: { type: 'boolean' } },
  async run(call, io) {
    const [register, file] = call.positionals;
    if (!register || !file) throw new UsageError('请写明登记簿和文件。');
    if (!REGISTERS.includes(register)) {
      throw new UsageError(`没有叫做 ${register} 的登记簿；有：${REGISTERS.join('、')}。`);
    }
    atMost(call, 2);
    const bytes = await readInput(file);
    const outcome: Outcome = await importFile(await io.openApp(), call, file, bytes, io);
    const done = call.values.json
      ? JSON.stringify({ register, ...outcome }, null, 2)
      : describe(outcome, call.values['dry-run'] === true);
    say(io.stdout, done);
    return outcome.ok ? 0 : 1;
  },
};
