/** 公民身份号码 (GB 11643-1999), and 外国人永久居留证, whose number is made in the same way behind a 9. */
import type { FoundNumber, Group, Numbers } from './numbers';
import { beginsWithProvince } from './provinces';
import { isRealDate } from './real-date';

const LENGTH = 18;
/** Kind and degree on a 残疾证. */
const MORE = 2;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** The last character of a number whose first 17 digits are given. */
export function checkOfId(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return CHECKS.charAt(sum % 11);
}

/** Whether it has the shape: a known province and a day of birth. Its last character may still be wrong. */
export const looksLikeId = (value: string, today: string): boolean =>
  (beginsWithProvince(value) || (value.startsWith('9') && beginsWithProvince(value.slice(1)))) &&
  isRealDate(value.slice(6, 14), today);

/** Whether 18 characters are an identity number of somebody born up to `today` (`YYYY-MM-DD`). */
export const isIdNumber = (value: string, today: string): boolean =>
  /^\d{17}[\dX]$/.test(value) && looksLikeId(value, today) && checkOfId(value) === value.slice(-1);

/** An X as people type it: also the sign of multiplication, the Roman ten and the Cyrillic letter. */
const LAST_X = /^[ \t\n./_·-]{0,2}[xX×Хх](?!\p{Script=Latin})/u;

/**
 * Every identity number of a text: without a break, or in groups that belong together. 残疾证 and 户口本 write
 * two more digits behind it; they are taken along.
 */
export function findIdNumbers(numbers: Numbers, today: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  let free = 0;
  for (const [index, { start }] of numbers.groups.entries()) {
    if (start < free) continue;
    const number = idAt(numbers, index);
    if (!number || !isIdNumber(number.value, today)) continue;
    found.push(number);
    free = number.end;
  }
  return found;
}

/** The number that begins with a group, or null where the groups from there on do not make one. */
function idAt(numbers: Numbers, index: number): FoundNumber | null {
  const { groups, folded } = numbers;
  let last = index;
  let value = groups[index]?.digits ?? '';
  const start = groups[index]?.start ?? 0;
  const takeNext = () => {
    const next = groups[last + 1];
    if (!next?.joint) return false;
    value += next.digits;
    last += 1;
    return true;
  };
  while (value.length < LENGTH - 1) if (!takeNext()) return null;
  let end = groups[last]?.end ?? 0;
  const x = value.length === LENGTH - 1 ? LAST_X.exec(folded.text.slice(end, end + 4)) : null;
  if (x) {
    end += x[0].length;
    const behind = groups[last + 1];
    if (behind?.start === end && behind.digits.length === MORE) end = behind.end;
    value += 'X';
  } else {
    if (value.length === LENGTH - 1 && !takeNext()) return null;
    end = groups[last]?.end ?? 0;
    if (value.length !== LENGTH && value.length !== LENGTH + MORE) return null;
  }
  if (last > index && !belongTogether(numbers, index, last)) return null;
  return { start, end, value: value.slice(0, LENGTH) };
}

/** Places where an identity number is parted by nature: behind its address and behind its day of birth. */
const NATURAL = [6, 14];
const SHORT = 6;

/** Whether groups are one number: parted where a reader parts them, else alone and all in the same way. */
function belongTogether({ groups }: Numbers, from: number, to: number): boolean {
  const inner = groups.slice(from + 1, to + 1);
  const [joint] = inner.map((group) => group.joint);
  // A number broken at the end of a line, as in a narrow column.
  if (joint === 'line') return inner.length === 1 && (groups[from]?.digits.length ?? 0) >= SHORT;
  if (inner.some((group) => group.joint !== joint)) return false;
  let length = groups[from]?.digits.length ?? 0;
  const ends = inner.map((group) => (length += group.digits.length) - group.digits.length);
  if (NATURAL.every((place) => ends.includes(place))) return true;
  const before = groups[from]?.joint === joint && (groups[from - 1]?.digits.length ?? 0) <= SHORT;
  const after = groups[to + 1]?.joint === joint && (groups[to + 1]?.digits.length ?? 0) <= SHORT;
  return !before && !after;
}
