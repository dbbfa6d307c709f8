/** Stands where a text holds something that neither XML 1.0 nor HTML can. */
const UNPRINTABLE = '□';

/** Control characters (but for tab and line break), halves of a surrogate pair, and points that are no characters. */
const NOT_TEXT = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/**
 * A text as a page or a feed can hold it: XML 1.0 forbids control characters, and a text from a spreadsheet may
 * have any. Each becomes a box that shows, so that nothing vanishes unseen.
 */
export const legible = (text: string): string =>
  text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(NOT_TEXT, UNPRINTABLE);

/** Any text as markup's text, and inside an attribute in double quotes. */
export const escapeMarkup = (text: string): string =>
  legible(text).replace(/[&<>"]/g, (character) => ENTITIES.get(character) ?? character);
