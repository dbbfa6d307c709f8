/** Mobile numbers of the mainland: 11 digits, 13 to 19 at their beginning. */
import { runOf, type Candidate, type Numbers } from './numbers';

const MOBILE = /^1[3-9]\d{9}$/;
/** The country's number, where it is written without a break before. */
const COUNTRY = /^(?:00)?86(?=1[3-9]\d{9}$)/;
const SHAPES = [[11], [13], [15], [3, 4, 4], [3, 8], [4, 3, 4], [4, 4, 3], [3, 3, 5], [7, 4]];

/** The mobile numbers that begin with a group; landlines and service numbers (400, 12345) have another shape. */
export const mobilesAt = (numbers: Numbers, index: number): Candidate[] =>
  SHAPES.flatMap((shape) => {
    const run = runOf(numbers, index, shape, ['space', 'dash']);
    if (!run) return [];
    const country = run.joint === null ? (COUNTRY.exec(run.value)?.[0].length ?? 0) : 0;
    const value = run.value.slice(country);
    return MOBILE.test(value) ? [{ ...run, start: run.start + country, value }] : [];
  });
