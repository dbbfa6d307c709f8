/** The operator's tool: finds the verb, reads its options, and turns what happens into an exit code. */
import { parseArgs } from 'node:util';
import { Failure, type FailureCode } from '../plugins/annual-report/server/src/failure';
import { redactor } from '../log/redact';
import { TemplateError } from '../plugins/annual-report/domain/narrative/engine';
import {
  COMMON_OPTIONS,
  DataError,
  say,
  UsageError,
  type Call,
  type ExitCode,
  type Io,
  type Verb,
} from './verb';
import { assembleVerb } from './verbs/assemble';
import { auditVerb } from './verbs/audit';
import { checkVerb } from './verbs/check';
import { exportVerb } from './verbs/export';
import { importVerb } from './verbs/import';
import { renderVerb } from './verbs/render';
import { rowsVerb } from './verbs/rows';
import { standingVerb } from './verbs/standing';
import { stepVerbs } from './verbs/steps';
import { textsVerb } from './verbs/texts';
import { wechatVerb } from './verbs/wechat';

const VERBS: readonly Verb[] = [
  importVerb,
  assembleVerb,
  checkVerb,
  renderVerb,
  rowsVerb,
  textsVerb,
  standingVerb,
  ...stepVerbs,
  exportVerb,
  wechatVerb,
  auditVerb,
];

/** Failures that another call would mend, rather than other data. */
const WRONG_CALL: ReadonlySet<FailureCode> = new Set([
  'BODY_UNKNOWN',
  'YEAR_INVALID',
  'FIGURE_UNKNOWN',
  'PERSON_UNKNOWN',
  'TEXT_MISSING',
  'GATE_UNNAMED',
]);

const OVERVIEW = [
  '用法：npm run gongkai -- <动词> …',
  '',
  ...VERBS.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`),
  '',
  '每个动词后加 --help 看用法；加 --json 输出数据。',
  '加 --demo 对演示数据操作（npm run demo 的那一份）。',
  '退出码：0 完成，1 数据有问题，2 命令写得不对。',
].join('\n');

function readCall(verb: Verb, args: readonly string[]): Call {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...COMMON_OPTIONS, ...verb.options },
      allowPositionals: true,
      strict: true,
    });
    return { values, positionals };
  } catch (error) {
    const option = /'(-[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1];
    throw new UsageError(option ? `选项 ${option} 不认识，或缺少它的值。` : '命令的选项写得不对。');
  }
}

/** Which sentence a library chooses for a fault that nobody foresaw is not known: it may quote what was entered. */
const withoutData = redactor([]);

/** PostgreSQL's five-letter codes: the statement itself is nothing that a person could act on. */
const SQLSTATE = /^[0-9A-Z]{5}$/;

function explain(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  if (typeof code === 'string' && SQLSTATE.test(code)) {
    return `数据库没有接受这次操作（${code}），什么也没有写入。可能有人同时在改同样的登记，请再试一次；还不行，请看日志。`;
  }
  return withoutData(error instanceof Error ? error.message : String(error));
}

/** Runs one call. Never throws: what goes wrong becomes a sentence on standard error and an exit code. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (!name || name === '--help' || name === '-h' || name === 'help') {
    say(name ? io.stdout : io.stderr, OVERVIEW);
    return name ? 0 : 2;
  }
  const verb = VERBS.find((each) => each.name === name);
  try {
    if (!verb) throw new UsageError(`没有叫做 ${name} 的动词。`);
    const call = readCall(verb, rest);
    if (call.values.help) {
      say(io.stdout, verb.help);
      return 0;
    }
    return await verb.run(call, io);
  } catch (error) {
    if (error instanceof UsageError || (error instanceof Failure && WRONG_CALL.has(error.code))) {
      say(io.stderr, `${error.message}\n${verb ? verb.help.split('\n')[0] : OVERVIEW}`);
      return 2;
    }
    if (error instanceof DataError || error instanceof Failure || error instanceof TemplateError) {
      say(io.stderr, error.message);
      return 1;
    }
    say(io.stderr, `没有完成：${explain(error)}`);
    return 1;
  }
}
