/** Numbers that somebody spread over the cells of a table: 身份证号 | 110105 | 19491231 | 002X. */
import { spelt } from './personal/spellings';

/** A part of a number, in a cell of its own; what is longer is a number by itself and is found in its cell. */
const PART = /^\d{0,9}[\dXx]$/;
/** Words that say what is spread over the cells behind. */
const LABEL = /身份|证件|卡|账|帐|存折|电话|手机|联系|微信/;
/** Fewer digits are nobody's number. */
const SHORTEST = 11;

/**
 * What a row says across its cells: the parts that may belong together, with a line between the cells as the search
 * for personal numbers knows it. Null where there are none. Nothing in it is found in a cell by itself, so that a
 * row may be read beside its cells.
 */
export function acrossCells(cells: readonly string[]): string | null {
  const kept = cells.map((cell) => {
    const text = spelt(cell.slice(0, 40)).text.trim();
    return PART.test(text) ? text : (LABEL.exec(text)?.[0] ?? '…');
  });
  const digits = kept.reduce((sum, text) => sum + (PART.test(text) ? text.length : 0), 0);
  return digits < SHORTEST ? null : kept.join(' | ');
}
