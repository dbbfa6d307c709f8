import { spokenSecond } from '../../shanghai-time';
import { writeFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { Refused } from '../../plugin-parts/refused';
import { personAllowed } from '../../plugins/annual-report/server/src/use-cases/find-person';
import {
  EXPORT_FORMATS,
  noted,
  trailFilter,
  trailQuery,
  type AuditService,
  type TrailLine,
  type Verdict,
} from '../../plugins/editorial-review/shared/audit';
import { ACT_LABELS, ACT_NAMES } from '../../plugins/editorial-review/shared/trail';
import { byCommand, OPERATOR, throughCommand } from '../actor';
import {
  atMost,
  DataError,
  say,
  text,
  UsageError,
  type Call,
  type ExitCode,
  type Io,
  type Verb,
} from '../verb';

const EXPORT_RIGHT = 'plugin::editorial-review.trail.export';

const auditOf = (app: Core.Strapi): AuditService => app.plugin('editorial-review').service('audit');

/** What the options ask for, as `schema` understands it. @throws UsageError */
function wanted<Schema extends z.ZodType>(schema: Schema, { values }: Call): z.infer<Schema> {
  const { since, until, act, person, subject, limit } = values;
  // 新建 is as good as create.
  const acts = text(act)
    ?.split(/[,，]/)
    .map((each) => ACT_NAMES.find((name) => ACT_LABELS[name] === each) ?? each)
    .join(',');
  const asked = { from: since, until, act: acts, person, text: subject, body: values.body, limit };
  const given = Object.entries(asked).filter(([, value]) => value !== undefined);
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw new UsageError(parsed.error.issues[0]?.message ?? '命令的选项写得不对。');
  return parsed.data;
}

const verdictText = ({ sentence, notes, end }: Verdict): string =>
  [
    sentence,
    ...notes.map((note) => `  ${note.sentence}`),
    ...(end ? [`末尾 ${end}（抄在纸上或发给上级，以后用 --against 核对）`] : []),
  ].join('\n');

const lineText = ({ seq, at, actorName, act, what, words }: TrailLine): string =>
  [`${seq}  ${spokenSecond(at)}  ${actorName}  ${ACT_LABELS[act]}  ${what}`, ...words]
    .filter(Boolean)
    .join('\n    ');

/** Runs in the name of `--as`, who needs the right to export the trail, or of the operator. */
async function named<Result>(
  app: Core.Strapi,
  { values }: Call,
  run: () => Promise<Result>,
): Promise<Result> {
  const email = text(values.as);
  const actor =
    email === undefined ? OPERATOR : throughCommand(await personAllowed(app, email, EXPORT_RIGHT));
  try {
    return await byCommand(app, actor, run);
  } catch (error) {
    throw error instanceof Refused ? new DataError(error.message) : error;
  }
}

function tellVerdict(io: Io, json: boolean, verdict: Verdict): ExitCode {
  say(io.stdout, json ? JSON.stringify(verdict, null, 2) : verdictText(verdict));
  return verdict.sound ? 0 : 1;
}

type Act = (call: Call, io: Io) => Promise<ExitCode>;

const ACTS: Readonly<Record<string, { readonly words: number; readonly act: Act }>> = {
  verify: {
    words: 1,
    async act({ values }, io) {
      const told = text(values.against);
      const against = told === undefined ? undefined : noted.safeParse(told);
      if (against && !against.success) throw new UsageError(against.error.issues[0]?.message ?? '');
      const verdict = await auditOf(await io.openApp()).verify(against?.data);
      return tellVerdict(io, values.json === true, verdict);
    },
  },
  list: {
    words: 1,
    async act(call, io) {
      const query = wanted(trailQuery, call);
      const { rows, next } = await auditOf(await io.openApp()).list(query);
      if (call.values.json) say(io.stdout, JSON.stringify({ rows, next }, null, 2));
      else {
        const more = next === null ? [] : [`只列出最近 ${rows.length} 行；加 --limit 或日期看更多。`];
        say(io.stdout, rows.length > 0 ? [...rows.map(lineText), ...more].join('\n') : '没有这样的记录。');
      }
      return 0;
    },
  },
  export: {
    words: 2,
    async act(call, io) {
      const [, file] = call.positionals;
      const format = EXPORT_FORMATS.find((each) => file?.toLowerCase().endsWith(`.${each}`));
      if (!file || !format) throw new UsageError('请写明导出到哪个文件，以 .xlsx 或 .csv 结尾。');
      const filter = wanted(trailFilter, call);
      const app = await io.openApp();
      const bytes = await named(app, call, () => auditOf(app).export(filter, format));
      await writeFile(file, bytes, { mode: 0o600 }).catch((error: unknown) => {
        const { code = '' } = error as { code?: string };
        throw new UsageError(`写不了文件 ${file}（${code}），请核对文件夹是否存在、是否可写。`);
      });
      const done = { file, size: bytes.length };
      say(io.stdout, call.values.json ? JSON.stringify(done, null, 2) : `已导出到 ${file}。`);
      return 0;
    },
  },
  anchor: {
    words: 1,
    async act(call, io) {
      const reason = text(call.values.reason)?.trim();
      if (!reason) throw new UsageError('请写明理由，例如 --reason "恢复了 1 月 5 日的备份"。');
      const app = await io.openApp();
      const verdict = await named(app, call, () => auditOf(app).anchor(reason));
      return tellVerdict(io, call.values.json === true, verdict);
    },
  },
};

export const auditVerb: Verb = {
  name: 'audit',
  summary: '留痕：核对有没有被改动，查看，导出',
  help: `用法：gongkai audit verify [--against <记下的末尾>] [--json]
      gongkai audit list [--since <日期>] [--until <日期>] [--act <操作>] [--person <姓名>] [--subject <标题>] [--limit <行数>] [--json]
      gongkai audit export <文件.xlsx 或 .csv> [同上的条件] [--as <登录邮箱>] [--json]
      gongkai audit anchor --reason <理由> [--as <登录邮箱>] [--json]

verify    核对留痕：每一行都和前一行相连，没有被改动、删去或插入；不完整时说出是哪一行，退出码为 1
list      列出记录，最近的在前
export    导出成文件；导出本身也会记录
anchor    恢复过较早的备份、换过机器或数据文件夹，末尾对不上以后，登记缺了哪些、为什么，然后接着记
  --against  以前核对时记下的末尾（如 52-0123456789abcdef）：核对那一行和以前的行都还在
  --since、--until   按日期，含当天，写成 2026-01-31
  --act      操作，可用逗号隔开几种：${ACT_NAMES.slice(0, 10)
    .map((name) => ACT_LABELS[name])
    .join('、')} ……
  --person   办理人姓名的一部分
  --subject  标题的一部分
  --limit    最多列出几行，不写则为 50，最多 200
  --as       以谁的名义：后台账号的登录邮箱，须有“导出留痕”的权限；不写则记为“命令行”
  --json     输出结果数据

例：npm run gongkai -- audit verify
    npm run gongkai -- audit list --act 发布,撤下 --since 2026-01-01`,
  options: {
    since: { type: 'string' },
    until: { type: 'string' },
    act: { type: 'string' },
    person: { type: 'string' },
    subject: { type: 'string' },
    limit: { type: 'string' },
    reason: { type: 'string' },
    against: { type: 'string' },
    as: { type: 'string' },
  },
  async run(call, io) {
    const [name] = call.positionals;
    const known = name !== undefined && Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
    if (!known) throw new UsageError(`请写明做什么：${Object.keys(ACTS).join('、')}。`);
    atMost(call, known.words);
    return known.act(call, io);
  },
};
