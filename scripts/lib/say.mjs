/**
 * What the scripts tell the person goes to standard error: standard output belongs to what a
 * command was asked for.
 *
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
