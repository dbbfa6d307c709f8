/** The groups of digits of a text, however they are typed, with what stands between them. */
import type { Folded } from '../folded';
import { spelt } from './spellings';

/** Digits without a break, in the folded text. */
export interface Group {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** What parts it from the group before, where that is a separator and nothing else. */
  readonly joint: Joint | null;
}

/**
 * `space`: up to three; `line`: a line break; `mark`: any of `. / _ · *`; `bracket`: one that opens or closes;
 * `cell`: what parts the cells of a table or the columns of a CSV file.
 */
export type Joint = 'space' | 'dash' | 'line' | 'mark' | 'bracket' | 'cell';

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

const JOINTS: readonly (readonly [Joint, RegExp])[] = [
  ['space', /^ {1,3}$/],
  ['dash', /^ ?- ?$/],
  ['line', /^[ \t]?\n[ \t]?$/],
  ['mark', /^[./_·*]$/],
  ['bracket', /^(?: ?\(|\)[ -]?)$/],
  ['cell', /^(?:[ "]?[|,;][ "]?|[ \t]*\t[ \t]*)$/],
];
const LONGEST_JOINT = 3;

const jointOf = (between: string): Joint | null =>
  JOINTS.find(([, pattern]) => pattern.test(between))?.[0] ?? null;

/** Digits that are left of a masked number: `138****1234`. No number begins, ends or goes on there. */
const LEFT_OF_A_MASK = 8;

/** Reads the groups of digits of a text, in its length and no more. */
export function numbersOf(text: string): Numbers {
  const folded = spelt(text);
  const groups: Group[] = [];
  let before = -1;
  for (const { 0: digits, index: start } of folded.text.matchAll(/\d+/g)) {
    const end = start + digits.length;
    const masked =
      digits.length <= LEFT_OF_A_MASK &&
      (folded.text.startsWith('****', start - 4) || folded.text.startsWith('****', end));
    if (!masked) {
      const near = before >= 0 && start - before <= LONGEST_JOINT;
      groups.push({ start, end, digits, joint: near ? jointOf(folded.text.slice(before, start)) : null });
    }
    before = masked ? -1 : end;
  }
  return { folded, groups };
}

/** A run of groups as one number; `joint` is what parts the first two. */
export function joined({ groups }: Numbers, first: number, last: number): Candidate {
  let value = '';
  for (let index = first; index <= last; index += 1) value += groups[index]?.digits ?? '';
  const joint = last > first ? (groups[first + 1]?.joint ?? null) : null;
  return { start: groups[first]?.start ?? 0, end: groups[last]?.end ?? 0, value, first, last, joint };
}

/** The groups from `index` on as one number, where their lengths are `lengths` and one of `joints` parts them all. */
export function runOf(
  numbers: Numbers,
  index: number,
  lengths: readonly number[],
  joints: readonly Joint[] = [],
): Candidate | null {
  const { groups } = numbers;
  // Asked for every group and shape: mostly the first length tells.
  if (groups[index]?.digits.length !== lengths[0]) return null;
  const joint = lengths.length > 1 ? (groups[index + 1]?.joint ?? null) : null;
  if (lengths.length > 1 && (joint === null || !joints.includes(joint))) return null;
  for (const [offset, length] of lengths.entries()) {
    const group = groups[index + offset];
    if (group?.digits.length !== length || (offset > 0 && group.joint !== joint)) return null;
  }
  return joined(numbers, index, index + lengths.length - 1);
}

/** Two groups that a line break parts, as in a narrow column; none of them less than three digits. */
export function brokenAt(numbers: Numbers, index: number, lengths: readonly number[]): Candidate | null {
  const [first, next] = [numbers.groups[index], numbers.groups[index + 1]];
  if (!first || next?.joint !== 'line' || Math.min(first.digits.length, next.digits.length) < 3) return null;
  return lengths.includes(first.digits.length + next.digits.length)
    ? joined(numbers, index, index + 1)
    : null;
}

/** How far before a number the word is looked for that says what it is. */
const LABEL_REACH = 24;

/** Whether the line says before a candidate, without other digits between, what it is. */
export const isLabelled = ({ folded: { text } }: Numbers, start: number, label: RegExp): boolean =>
  label.test(/[^\d\n]*$/.exec(text.slice(Math.max(0, start - LABEL_REACH), start))?.[0] ?? '');
