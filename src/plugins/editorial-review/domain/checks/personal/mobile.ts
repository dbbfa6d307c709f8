/** Mobile numbers of the mainland: 11 digits, 13 to 19 at their beginning. */
import { brokenAt, isLabelled, joined, runOf, type Candidate, type Joint, type Numbers } from './numbers';

const LENGTH = 11;
const MOBILE = /^1[3-9]\d{9}$/;
/** The country's number, where it is written without a break before; the 0 that some still dial. */
const BEFORE = /^(?:(?:00)?86|0)(?=1[3-9]\d{9}$)/;
const WHOLE = new Set([LENGTH, 12, 13, 15]);

const PARTED: readonly Joint[] = ['space', 'dash'];
/** The usual parting, by any sign; the others by spaces and dashes. */
const SHAPES: readonly (readonly [lengths: readonly number[], joints: readonly Joint[]])[] = [
  [
    [3, 4, 4],
    [...PARTED, 'mark'],
  ],
  ...[
    [3, 8],
    [4, 3, 4],
    [4, 4, 3],
    [3, 3, 5],
    [7, 4],
  ].map((lengths) => [lengths, PARTED] as const),
];
/** Partings that figures side by side have too: where the line says that a telephone's number follows. */
const RARE = [
  [5, 6],
  [6, 5],
  [3, 3, 3, 2],
  [3, 2, 2, 2, 2],
];
const SINGLE = Array<number>(LENGTH).fill(1);
/** Without one of these words, single digits and broken lines are figures. */
const TELEPHONE = /电话|手机|联系|微信|号码|tel|phone|mobile/i;
/** Directly before a number. */
const DIRECTLY = /(?:电话|手机|联系方式|微信|号码?|tel|phone|mobile)[)）]?[:：.]? ?$/i;
const LABEL_LENGTH = 12;
/** In a cell of its own, directly before the cells of a number. */
const TELEPHONE_CELL = /(?:电话|手机|联系方式|微信)(?:号码?)?[ "]?[|,;\t][ \t"]*$/;

/** Whether digits without separators are a mobile number. */
export const isMobile = (digits: string): boolean => MOBILE.test(digits);

/** The mobile numbers that begin with a group; landlines and service numbers (400, 12345) have another shape. */
export function mobilesAt(numbers: Numbers, index: number): Candidate[] {
  const group = numbers.groups[index];
  if (!group || !/^(?:1(?:[3-9]|$)|0|86)/.test(group.digits)) return [];
  if (WHOLE.has(group.digits.length)) {
    const run = joined(numbers, index, index);
    const before = BEFORE.exec(run.value)?.[0].length ?? 0;
    return isMobile(run.value.slice(before))
      ? [{ ...run, start: run.start + before, value: run.value.slice(before) }]
      : [];
  }
  const runs = [
    ...SHAPES.map(([lengths, joints]) => runOf(numbers, index, lengths, joints)),
    bracketedAt(numbers, index),
    labelledAt(numbers, index),
  ];
  return runs.filter((run): run is Candidate => run !== null && isMobile(run.value));
}

/** （138）0013-8000 */
function bracketedAt(numbers: Numbers, index: number): Candidate | null {
  const [first, second, third] = numbers.groups.slice(index, index + 3);
  if (first?.digits.length !== 3 || second?.joint !== 'bracket') return null;
  if (numbers.folded.text.charAt(first.start - 1) !== '(') return null;
  if (second.digits.length === 8) return joined(numbers, index, index + 1);
  const goesOn = second.digits.length === 4 && third?.digits.length === 4 && third.joint !== null;
  return goesOn ? joined(numbers, index, index + 2) : null;
}

function labelledAt(numbers: Numbers, index: number): Candidate | null {
  const [group, next] = [numbers.groups[index], numbers.groups[index + 1]];
  if (!group) return null;
  if (group.digits.length === 1 && !/^[3-9]$/.test(next?.digits ?? '')) return null;
  const run =
    runOf(numbers, index, SINGLE, ['space', 'dash', 'cell', 'mark']) ?? brokenAt(numbers, index, [LENGTH]);
  if (run && isLabelled(numbers, run.start, TELEPHONE)) return run;
  const before = numbers.folded.text.slice(Math.max(0, group.start - LABEL_LENGTH), group.start);
  if (DIRECTLY.test(before)) return rareAt(numbers, index);
  const cells = runOf(numbers, index, [3, 4, 4], ['cell']);
  return cells && TELEPHONE_CELL.test(before) ? cells : null;
}

/** 138 00 13 80 00, 138 0013-8000 */
function rareAt(numbers: Numbers, index: number): Candidate | null {
  for (const lengths of RARE) {
    const run = runOf(numbers, index, lengths, PARTED);
    if (run) return run;
  }
  return mixedAt(numbers, index);
}

function mixedAt(numbers: Numbers, index: number): Candidate | null {
  const parts = numbers.groups.slice(index, index + 3);
  const fits = [3, 4, 4].every((length, place) => {
    const part = parts[place];
    return (
      part?.digits.length === length && (place === 0 || (part.joint !== null && PARTED.includes(part.joint)))
    );
  });
  return fits ? joined(numbers, index, index + 2) : null;
}
