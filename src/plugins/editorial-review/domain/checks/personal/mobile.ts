/** Mobile numbers of the mainland: 11 digits, 13 to 19 at their beginning. */
import { runOf, type FoundNumber, type Joint, type Numbers } from './numbers';
import { isOtherNumber, standsAmongFigures } from './other-number';

const MOBILE = /^1[3-9]\d{9}$/;
/** The country's number, where it is written without a break before. */
const COUNTRY = /^(?:00)?86(?=1[3-9]\d{9}$)/;
const WHOLE = [[11], [13], [15]];
const PARTED = [
  [3, 4, 4],
  [3, 8],
  [4, 3, 4],
  [4, 4, 3],
  [3, 3, 5],
  [7, 4],
];
const JOINTS: readonly Joint[] = ['space', 'dash'];

/** Every mobile number of a text; landlines and service numbers (400, 12345) have another shape. */
export function findMobiles(numbers: Numbers): FoundNumber[] {
  const found: FoundNumber[] = [];
  let free = 0;
  for (const [index, { start }] of numbers.groups.entries()) {
    if (start < free) continue;
    const number = whole(numbers, index) ?? parted(numbers, index, free);
    if (!number) continue;
    found.push(number);
    free = number.end;
  }
  return found;
}

function whole(numbers: Numbers, index: number): FoundNumber | null {
  for (const shape of WHOLE) {
    const run = runOf(numbers, index, shape, JOINTS);
    if (!run) continue;
    const country = COUNTRY.exec(run.value)?.[0].length ?? 0;
    const value = run.value.slice(country);
    if (MOBILE.test(value) && !isOtherNumber(numbers, index, 1))
      return { start: run.start + country, end: run.end, value };
  }
  return null;
}

/** @param free where the number found last ended: beside a number of the same kind there is no table of figures */
function parted(numbers: Numbers, index: number, free: number): FoundNumber | null {
  const shape = shapeAt(numbers, index);
  const run = shape && runOf(numbers, index, shape, JOINTS);
  if (!run || isOtherNumber(numbers, index, shape.length)) return null;
  const beside = numbers.groups[index - 1]?.end === free || shapeAt(numbers, index + shape.length);
  return !beside && standsAmongFigures(numbers, index, shape.length) ? null : run;
}

const shapeAt = (numbers: Numbers, index: number) =>
  PARTED.find((shape) => MOBILE.test(runOf(numbers, index, shape, JOINTS)?.value ?? ''));
