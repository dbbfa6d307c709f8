/** JSON as WeChat reads it: a `\uXXXX` in it is not turned into its character but kept as those six letters. */
const ESCAPE = /\\(?:\\|u[0-9a-fA-F]{4})/g;

/** @param {string} text @throws SyntaxError */
export function readJson(text) {
  return JSON.parse(text.replace(ESCAPE, (found) => (found === '\\\\' ? found : `\\${found}`)));
}
