/**
 * A fault that the person can mend: told in one Chinese sentence with its remedy, without a stack.
 * Exit codes follow the command's contract: 1 the state of things is at fault, 2 the call is.
 */
import { say } from './say.mjs';

export class Fault extends Error {
  /**
   * @param {string} sentence what is wrong and what to do
   * @param {number} [exitCode]
   */
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.name = 'Fault';
    this.exitCode = exitCode;
  }
}

/**
 * Runs a script's main function and ends the process with the code that it returns (0 where it returns none).
 *
 * @param {() => Promise<number | void>} main
 */
export async function run(main) {
  // A terminal that is gone must not turn an orderly stop into a crash.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  // Node itself would print all that hangs on an error: of the database's, the row that was refused.
  for (const event of ['uncaughtException', 'unhandledRejection'])
    process.on(event, (error) => process.exit(tell(error)));
  process.exitCode = await main().then((code) => code ?? 0, tell);
  await new Promise((resolve) => process.stdout.write('', resolve));
  process.exit();
}

/** @param {unknown} error @returns {number} the exit code */
function tell(error) {
  if (error instanceof Fault) {
    say(error.message);
    return error.exitCode;
  }
  say(error instanceof Error ? (refusedBy(error) ?? error.stack ?? error.message) : String(error));
  return 1;
}

/** Of a fault of the database its code and where in the program: its message quotes values. */
function refusedBy(error) {
  if (!/^[0-9A-Z]{5}$/.test(error.code ?? '') || !error.severity) return undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`数据库没有接受这次操作（${error.code}）。`, ...frames].join('\n');
}
