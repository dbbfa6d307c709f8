/** However digits are typed, they come out as digits: what numbers are looked for in, and what only parts them. */
import { fold, type Folded } from '../folded';

/** What is not seen, also marks that make a digit an emoji. */
const INVISIBLE = /^[\p{Cf}\u034f\ufe00-\ufe0f\u20e3]/u;
const DASH = /^[\u2010-\u2015\u2043\u2212\ufe58\ufe63]/u;
/** One cell of a table to the next; any other tag. */
const CELL = /^<\/t[dh]>\s*<t/i;
const INLINE = /^<\/?(?:a|b|i|u|em|strong|span|font|sub|sup|mark|small|big|s|del|ins|code|label)\b/i;
/** What a tag says of its looks; digits in anything else of it are words of its own. */
const LOOKS =
  /\s(?:style|class|id|lang|width|height|size|color|face|align|valign|colspan|rowspan|border|bgcolor)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi;
const CHINESE: ReadonlyMap<string, string> = new Map([
  ...Array.from('〇零○一二三四五六七八九', (sign, place) => [sign, String(Math.max(0, place - 2))] as const),
  ['幺', '1'],
]);

const SPELLINGS = new RegExp(
  [
    '[\\p{Cf}\\u034f\\ufe00-\\ufe0f\\u20e3]+',
    // Full width, mathematical, Roman
    '[\\uff01-\\uff5e\\u{1d7ce}-\\u{1d7ff}\\u2160-\\u217f]',
    '[\\u2010-\\u2015\\u2043\\u2212\\ufe58\\ufe63]',
    '[\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]',
    '\\r\\n?|[\\u2028\\u2029]',
    '<\\/t[dh]>\\s{0,40}<t[dh](?:\\s[^<>]{0,300})?>',
    '<\\/?[a-z][a-z0-9]{0,9}(?:\\s[^<>]{0,300})?\\/?>',
    // The letters O, l and I for the digits that they look like
    '(?<=[0-9])[OolI]+(?=[0-9])',
    `[${[...CHINESE.keys()].join('')}]{11,}`,
    '(?:%3[0-9]|%[57]8){3,}',
    // As spreadsheets write a number of eleven digits
    '(?<![0-9.])1\\.[3-9][0-9]{5,9}e\\+?10(?![0-9])',
  ].join('|'),
  'giu',
);

function spell(found: string): string {
  if (INVISIBLE.test(found)) return '';
  if (/^[\r\u2028\u2029]/u.test(found)) return '\n';
  if (/^\s/u.test(found)) return ' ';
  if (DASH.test(found)) return '-';
  if (found.startsWith('<')) return spellTag(found);
  if (found.startsWith('%')) return decodeURIComponent(found);
  if (/^1\./.test(found)) return found.replace(/e.*/i, '').replace('.', '').padEnd(11, '0');
  if (/^[olI]/i.test(found)) return found.replace(/o/gi, '0').replace(/[lI]/g, '1');
  if (CHINESE.has(found.charAt(0))) return Array.from(found, (sign) => CHINESE.get(sign) ?? sign).join('');
  return found.normalize('NFKC');
}

function spellTag(tag: string): string {
  if (/\d{2}/.test(tag.replace(LOOKS, ''))) return tag;
  if (CELL.test(tag)) return '|';
  return INLINE.test(tag) ? '' : '\n';
}

/** A text in which digits, dashes, spaces and line breaks have one spelling each; linear in its length. */
export const spelt = (text: string): Folded => fold(text, SPELLINGS, spell);
