import { printable } from '../printable';

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Makes any text safe as HTML text and inside a quoted attribute; what cannot be printed shows as a box. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? character);
}

/**
 * Any text as a CSS string. Every character is written as its code point, so that nothing in it
 * can end the string, the rule or the style element.
 */
export function cssString(text: string): string {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  return `"${points.map((point) => `\\${point.toString(16)} `).join('')}"`;
}
