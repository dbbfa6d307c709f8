import type { PreviousReport, Subject } from './subject';

/** The report of the year before, and no other: a gap of years proves nothing. */
export function lastYear({ year, previous }: Subject): PreviousReport | null {
  return previous?.year === year - 1 ? previous : null;
}
