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
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 1;
}
