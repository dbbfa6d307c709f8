/**
 * Breaks a text into lines that a drawing has room for; SVG breaks none itself. Widths are reckoned,
 * not measured: a Chinese character is as wide as the type is high, a Latin one a little over half.
 */
const NARROW = /[\u0020-\u00ff]/;

/** Width in em. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (NARROW.test(character) ? 0.6 : 1), 0);

/** What may not begin a line. */
const CLOSING = /^[，。、；：！？）》」』】〕”’…—·]/;

/** @param most em a line, at least 2 */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    const full = character === '\n' || widthOf(line + character) > most;
    if (full && line !== '' && !CLOSING.test(character)) {
      lines.push(line);
      line = '';
    }
    if (character !== '\n') line += character;
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** The same in lines of much the same length rather than full ones and a rest: for titles and labels. */
export function wrapEvenly(text: string, most: number): string[] {
  const count = Math.max(1, Math.ceil(widthOf(text) / most));
  return wrap(text, Math.min(most, Math.ceil(widthOf(text) / count) + 0.6));
}
