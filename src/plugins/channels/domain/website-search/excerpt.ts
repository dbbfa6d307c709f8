/** What of an item's text stands below its title in a list of results. */

const AROUND = 30;
const LENGTH = 90;

/** The text as it reads: without the marks of Markdown or HTML, addresses of links and files, or line breaks. */
export function readable(markdown: string): string {
  return markdown
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<\/?[a-zA-Z][^<>]*>/g, '')
    .replace(/^[ \t]*(?:#{1,6} |> ?|[-*+] |\d{1,3}\. |\|?(?:\s*:?-{3,}:?\s*\|)+.*$)/gm, '')
    .replace(/\*\*|__|~~|`|\\(?=[\\*_#`[\]()<>.!|+-])/g, '')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
}

/**
 * About ninety characters around the first of `words`, else from the beginning; never half a character.
 * Three dots stand where something is left out.
 */
export function excerptOf(text: string, words: readonly string[]): string {
  const whole = readable(text);
  const lower = whole.toLowerCase();
  const places = words.map((word) => lower.indexOf(word.toLowerCase())).filter((at) => at >= 0);
  // Counted in characters, not in UTF-16 units.
  const before = places.length > 0 ? Array.from(whole.slice(0, Math.min(...places))).length : 0;
  const letters = Array.from(whole);
  const from = before > AROUND ? before - AROUND : 0;
  const shown = letters
    .slice(from, from + LENGTH)
    .join('')
    .trim();
  return `${from > 0 ? '…' : ''}${shown}${from + LENGTH < letters.length ? '…' : ''}`;
}
