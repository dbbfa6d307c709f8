/** Stands where a text holds something that no printed form can hold. */
const UNPRINTABLE = '□';

/** Control characters (but for tab and line break), halves of a surrogate pair, and points that are no characters. */
const NOT_TEXT = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/**
 * A text as the printed and drawn forms can hold it: XML and PDF know no control characters, and a
 * text from elsewhere may have any. Each becomes a box that shows, so that nothing vanishes unseen.
 */
export function printable(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(NOT_TEXT, UNPRINTABLE);
}
