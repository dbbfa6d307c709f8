/** 公民身份号码 (GB 11643-1999), and 外国人永久居留证, whose number is made in the same way behind a 9. */
import { isLabelled, joined, type Candidate, type Numbers } from './numbers';
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
const LAST_X = /^[ \t\n./_·|,)-]{0,3}[xX×Хх]/u;

/**
 * The number that begins with a group: without a break, or in groups that one kind of separator parts, or
 * that are parted by nature. 残疾证 and 户口本 write two more digits behind it; they are taken along.
 */
export function idAt(numbers: Numbers, index: number, today: string): Candidate | null {
  const { groups, folded } = numbers;
  let last = index;
  let value = groups[index]?.digits ?? '';
  const takeNext = () => {
    const next = groups[last + 1];
    if (!next?.joint) return false;
    value += next.digits;
    if (!mayGoOn(value)) return false;
    last += 1;
    return true;
  };
  if (!looksLikeBeginning(value)) return null;
  while (value.length < LENGTH - 1) if (!takeNext()) return null;
  let end = groups[last]?.end ?? 0;
  const x = value.length === LENGTH - 1 ? LAST_X.exec(folded.text.slice(end, end + 4)) : null;
  if (x) {
    end += x[0].length;
    const behind = groups[last + 1];
    if (behind?.start === end && behind.digits.length === MORE) {
      last += 1;
      end = behind.end;
    }
    value += 'X';
  } else {
    if (value.length === LENGTH - 1 && !takeNext()) return null;
    end = groups[last]?.end ?? 0;
    if (value.length !== LENGTH && value.length !== LENGTH + MORE) return null;
  }
  value = value.slice(0, LENGTH);
  if (!isIdNumber(value, today)) return null;
  const found = { ...joined(numbers, index, last), end, value };
  if (found.joint === null) return found;
  const joints = new Set(groups.slice(index + 1, last + 1).map(({ joint }) => joint));
  if (joints.has('cell')) return isOverCells(numbers, found) ? found : null;
  if (isPartedByNature(numbers, found)) return found;
  // A number broken at the end of a line, as in a narrow column, is broken once and not at its beginning.
  if (found.joint === 'line')
    return last === index + 1 && (groups[index]?.digits.length ?? 0) >= NATURAL[0] ? found : null;
  return joints.size === 1 && found.joint !== 'bracket' ? found : null;
}

/** Words that say whose number the cells behind hold. */
const IDENTITY = /身份|证件/;
/** Of 香港, 澳门 and 台湾: no county stands in it. */
const RESIDENCE_PERMIT = /^8[1-3]0000/;
/** Days of birth that a table of amounts and dates does not have. */
const LATEST_IN_CELLS = 2012;

/**
 * Whether the cells of a table hold a number: one digit each, or parted where a reader parts it and with no county
 * and no day that an amount and a recent date could be. Where the table says so before, in any way.
 */
function isOverCells(numbers: Numbers, found: Candidate): boolean {
  const { first, last, value, start } = found;
  const single = last - first >= LENGTH - 2;
  const plain =
    (!/^.{4}00/.test(value) || RESIDENCE_PERMIT.test(value)) && Number(value.slice(6, 10)) <= LATEST_IN_CELLS;
  return (
    single ||
    (last === first + 2 && plain && isPartedByNature(numbers, found)) ||
    isLabelled(numbers, start, IDENTITY)
  );
}

/** A quick look before anything is put together. */
const looksLikeBeginning = (digits: string) =>
  digits.length <= LENGTH + MORE && !digits.startsWith('0') && mayGoOn(digits);

/** Of the digits so far: a century in which somebody who lives was born. */
const mayGoOn = (digits: string) => digits.length < 8 || /^.{6}(?:19|20)/.test(digits);

/** Where an identity number is parted by nature: behind its address and behind its day of birth. */
const NATURAL = [6, 14] as const;

/** Whether it is parted where a reader parts it. */
export function isPartedByNature({ groups }: Numbers, { first, last }: Candidate): boolean {
  let length = 0;
  const ends = groups.slice(first, last).map((group) => (length += group.digits.length));
  return NATURAL.every((place) => ends.includes(place));
}
