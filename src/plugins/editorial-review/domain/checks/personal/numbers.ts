/** The groups of digits of a text, however they are typed, with what stands between them. */
import { fold, type Folded } from '../folded';

/** Digits without a break, in the folded text. */
export interface Group {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** What parts it from the group before, where that is a separator and nothing else. */
  readonly joint: Joint | null;
}

/** `space` also a tab or up to three spaces; `line` a line break; `mark` any of `. / _ ·`. */
export type Joint = 'space' | 'dash' | 'line' | 'mark';

export interface Numbers {
  readonly folded: Folded;
  readonly groups: readonly Group[];
}

/** What may be somebody's number. Places are those of the folded text, `end` behind its last character. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Without separators, `X` as a capital. */
  readonly value: string;
  /** Its groups: indices of the first and the last one. */
  readonly first: number;
  readonly last: number;
  /** What parts the groups; null of a number without a break. */
  readonly joint: Joint | null;
}

/** What is not seen (also marks that make a digit an emoji), digits and signs of full width, dashes, spaces. */
const SPELLINGS =
  /[\p{Cf}\u034f\ufe00-\ufe0f\u20e3]+|[\uff01-\uff5e\u{1d7ce}-\u{1d7ff}\u2160-\u217f]|[\u2010-\u2015\u2043\u2212\ufe58\ufe63]|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|\r\n?|[\u2028\u2029]/gu;
const INVISIBLE = /^[\p{Cf}\u034f\ufe00-\ufe0f\u20e3]/u;

function spell(found: string): string {
  if (INVISIBLE.test(found)) return '';
  if (/^[\r\u2028\u2029]/u.test(found)) return '\n';
  if (/^\s/u.test(found)) return ' ';
  if (/^[\u2010-\u2015\u2043\u2212\ufe58\ufe63]/u.test(found)) return '-';
  return found.normalize('NFKC');
}

function jointOf(between: string): Joint | null {
  if (/^[ \t]{1,3}$/.test(between)) return 'space';
  if (/^ ?- ?$/.test(between)) return 'dash';
  if (/^[ \t]?\n[ \t]?$/.test(between)) return 'line';
  return /^[./_·]$/.test(between) ? 'mark' : null;
}

/** Digits that are left of a masked number: `138****1234`. No number begins, ends or goes on there. */
const LEFT_OF_A_MASK = 8;

/** Reads the groups of digits of a text, in its length and no more. */
export function numbersOf(text: string): Numbers {
  const folded = fold(text, SPELLINGS, spell);
  const groups: Group[] = [];
  let before = -1;
  for (const { 0: digits, index: start } of folded.text.matchAll(/\d+/g)) {
    const end = start + digits.length;
    const masked =
      digits.length <= LEFT_OF_A_MASK &&
      (folded.text.startsWith('****', start - 4) || folded.text.startsWith('****', end));
    if (!masked) {
      const joint = before >= 0 && start - before <= 3 ? jointOf(folded.text.slice(before, start)) : null;
      groups.push({ start, end, digits, joint });
    }
    before = masked ? -1 : end;
  }
  return { folded, groups };
}

/** The groups from `index` on as one number, where their lengths are `lengths` and one of `joints` parts them all. */
export function runOf(
  { groups }: Numbers,
  index: number,
  lengths: readonly number[],
  joints: readonly Joint[] = [],
): Candidate | null {
  // Asked for every group and shape: mostly the first length tells.
  if (groups[index]?.digits.length !== lengths[0]) return null;
  const joint = lengths.length > 1 ? (groups[index + 1]?.joint ?? null) : null;
  if (lengths.length > 1 && (joint === null || !joints.includes(joint))) return null;
  let value = '';
  for (const [offset, length] of lengths.entries()) {
    const group = groups[index + offset];
    if (group?.digits.length !== length || (offset > 0 && group.joint !== joint)) return null;
    value += group.digits;
  }
  const last = index + lengths.length - 1;
  return { start: groups[index]?.start ?? 0, end: groups[last]?.end ?? 0, value, first: index, last, joint };
}
