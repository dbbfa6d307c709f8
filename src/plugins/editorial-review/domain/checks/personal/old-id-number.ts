/** 公民身份号码 of 15 digits, as it was until 1999: address, day of birth with two digits for the year, order. */
import { runOf, type FoundNumber, type Numbers } from './numbers';
import { isOtherNumber } from './other-number';
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

/** Every old identity number of a text; not where it is part of a code, or named as one (注册号, 编号 …). */
export function findOldIdNumbers(numbers: Numbers): FoundNumber[] {
  return numbers.groups.flatMap((_, index) => {
    for (const shape of SHAPES) {
      const run = runOf(numbers, index, shape, ['space', 'dash']);
      if (run && isOldIdNumber(run.value) && !isOtherNumber(numbers, index, shape.length)) return [run];
    }
    return [];
  });
}
