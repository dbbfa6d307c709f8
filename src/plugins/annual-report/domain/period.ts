import { WORKING_CALENDAR, type WorkingCalendar } from './calendar/working-calendar';

/** The time that a report speaks of. Dates are `YYYY-MM-DD` in Asia/Shanghai; they compare as text. */
export interface Period {
  readonly year: number;
  /** 1 January of the year. */
  readonly from: string;
  /** 31 December of the year. */
  readonly to: string;
  /** The day on which the question is asked; the domain has no clock of its own. */
  readonly today: string;
  /** By which working days are counted. */
  readonly calendar: WorkingCalendar;
}

/** The statistics period of a report year: the whole calendar year (条例 art. 50 with the form of 2021). */
export function periodOf(year: number, today: string, calendar = WORKING_CALENDAR): Period {
  return { year, from: `${year}-01-01`, to: `${year}-12-31`, today, calendar };
}

/** The last day of the year, or today where the year is not over: what is open then is still open. */
export const asOf = ({ to, today }: Period): string => (today < to ? today : to);
