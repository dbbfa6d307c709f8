/** 公民身份号码 of 15 digits, as it was until 1999: address, day of birth with two digits for the year, order. */
import { runOf, type Candidate, type Numbers } from './numbers';
import { beginsWithProvince } from './provinces';
import { isRealDate } from './real-date';

/** It was given to who was born up to the end of 1999. */
const LAST_DAY = '1999-12-31';
const SHAPES = [[15], [6, 6, 3], [6, 9], [12, 3]];

/** Whether 15 digits are such a number. It has no check digit: some other numbers look the same. */
export const isOldIdNumber = (value: string): boolean =>
  /^\d{15}$/.test(value) &&
  beginsWithProvince(value) &&
  isRealDate(`19${value.slice(6, 12)}`, LAST_DAY) &&
  !value.endsWith('000');

/** The numbers of this shape that begin with a group. */
export function oldIdsAt(numbers: Numbers, index: number): Candidate[] {
  if ((numbers.groups[index]?.digits.length ?? 0) < 6) return [];
  return SHAPES.flatMap((shape) => {
    const run = runOf(numbers, index, shape, ['space', 'dash']);
    return run && isOldIdNumber(run.value) ? [run] : [];
  });
}
