/** The time that a report speaks of. Dates are `YYYY-MM-DD` in Asia/Shanghai; they compare as text. */
export interface Period {
  readonly year: number;
  /** 1 January of the year. */
  readonly from: string;
  /** 31 December of the year. */
  readonly to: string;
  /** The day on which the question is asked; the domain has no clock of its own. */
  readonly today: string;
}

/** The statistics period of a report year: the whole calendar year (条例 art. 50 with the form of 2021). */
export function periodOf(year: number, today: string): Period {
  return { year, from: `${year}-01-01`, to: `${year}-12-31`, today };
}
