/**
 * Working days: Monday to Friday, less the days off, plus the weekends that are worked instead, as the State
 * Council's yearly notices say. Where no notice has come yet, the statute's holidays stand in, and the day is
 * provisional. Dates are `YYYY-MM-DD` in Asia/Shanghai.
 */
import daysOff from './days-off.json';
import { dateOf, dayAfter, dayNumber } from './day-number';

/** What departs from Monday to Friday in a year: runs of days, `01-01/01-03 04-05`. */
export interface YearDays {
  readonly off: string;
  readonly work: string;
}

/** Keyed by year. */
export interface CalendarData {
  readonly notices: Readonly<Record<string, YearDays>>;
  /** Years that no notice covers yet. */
  readonly statutory: Readonly<Record<string, YearDays>>;
}

/**
 * From which day a limit of n working days is counted: 1 is the day after the event, 0 the day of the event.
 * The regulation says 自收到申请之日起; that the first day does not count is the general rule of counting
 * time (民法典第二百零一条, 行政许可 and litigation alike), not a sentence of the regulation itself.
 */
export const COUNTED_FROM: 0 | 1 = 1;

export interface WorkingCalendar {
  readonly coveredFrom: string;
  /** The last day that a notice covers. */
  readonly coveredThrough: string;
  /** As in {@link COUNTED_FROM}. */
  readonly countedFrom: 0 | 1;
  isWorkingDay(date: string): boolean;
  /** A notice, or the statute in its place, gives the day off by name; it may be a weekend. */
  isHoliday(date: string): boolean;
  /** No notice covers the day: what is said of it may still change. */
  isProvisional(date: string): boolean;
  /** Working days up to and including the date, from an arbitrary beginning; only differences mean something. */
  ordinal(date: string): number;
  /** The ordinal after which a limit that begins with an event on this date counts its days. */
  startOrdinal(date: string): number;
  /** The first day from `from` on with at least this ordinal. */
  dayWith(ordinal: number, from: string): string;
  /** The last day of a limit of `days` working days that begins with an event on `from`. */
  addWorkingDays(from: string, days: number): string;
  /** Working days after `after`, through `through`; negative where `through` lies before. */
  workingDaysBetween(after: string, through: string): number;
}

const WEEK = 7;
/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: number): number => (((day + 3) % WEEK) + WEEK) % WEEK;
/** Mondays to Fridays up to and including a day. */
const weekdaysThrough = (day: number): number =>
  Math.floor((day + 3) / WEEK) * 5 + Math.min(weekdayOf(day) + 1, 5);

function daysOf(year: string, runs: string): number[] {
  return runs.split(' ').flatMap((run) => {
    if (run === '') return [];
    const [first, last = first] = run.split('/').map((day) => dayNumber(`${year}-${day}`));
    if (first === undefined || last === undefined) return [];
    return Array.from({ length: last - first + 1 }, (_, n) => first + n);
  });
}

/** Days that depart from Monday to Friday, in order, each with what all up to it add to the count. */
function departures(data: CalendarData): { readonly day: number; readonly sum: number }[] {
  const changes = Object.entries({ ...data.statutory, ...data.notices }).flatMap(([year, { off, work }]) => [
    ...daysOf(year, off).flatMap((day) => (weekdayOf(day) < 5 ? [{ day, by: -1 }] : [])),
    ...daysOf(year, work).flatMap((day) => (weekdayOf(day) < 5 ? [] : [{ day, by: 1 }])),
  ]);
  let sum = 0;
  return changes.sort((a, b) => a.day - b.day).map(({ day, by }) => ({ day, sum: (sum += by) }));
}

/** Every day that is given off. */
const holidaysOf = (data: CalendarData): ReadonlySet<number> =>
  new Set(
    Object.entries({ ...data.statutory, ...data.notices }).flatMap(([year, { off }]) => daysOf(year, off)),
  );

/** A calendar out of year data; `countedFrom` as in {@link COUNTED_FROM}. */
export function makeCalendar(data: CalendarData, countedFrom: 0 | 1 = COUNTED_FROM): WorkingCalendar {
  const changed = departures(data);
  const holidays = holidaysOf(data);
  const years = Object.keys(data.notices).map(Number);
  const [coveredFrom, coveredThrough] = [`${Math.min(...years)}-01-01`, `${Math.max(...years)}-12-31`];

  const through = (day: number): number => {
    let [low, high] = [0, changed.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((changed[middle]?.day ?? 0) <= day) low = middle + 1;
      else high = middle;
    }
    return weekdaysThrough(day) + (changed[low - 1]?.sum ?? 0);
  };
  const dayWith = (ordinal: number, from: string): string => {
    let day = dayNumber(from);
    // As many days on as are missing can never be too far.
    for (let missing = ordinal - through(day); missing > 0; missing = ordinal - through(day)) day += missing;
    return dateOf(day);
  };
  const ordinal = (date: string) => through(dayNumber(date));
  const startOrdinal = (date: string) => through(dayNumber(date) + countedFrom - 1);

  return {
    coveredFrom,
    coveredThrough,
    countedFrom,
    isWorkingDay: (date) => through(dayNumber(date)) > through(dayNumber(date) - 1),
    isHoliday: (date) => holidays.has(dayNumber(date)),
    isProvisional: (date) => date < coveredFrom || date > coveredThrough,
    ordinal,
    startOrdinal,
    dayWith,
    addWorkingDays: (from, days) => dayWith(startOrdinal(from) + days, from),
    workingDaysBetween: (after, to) => ordinal(to) - ordinal(after),
  };
}

/** The calendar that comes with the project. */
export const WORKING_CALENDAR: WorkingCalendar = makeCalendar(daysOff);

/** Whether the year came with the project: its notice is the truth, whatever anybody enters. */
export const isShipped = (year: number): boolean => String(year) in daysOff.notices;

/** The first year that neither came with the project nor is among `entered`. */
export function firstUncovered(entered: Readonly<Record<string, YearDays>>): number {
  let year = Math.max(...Object.keys(daysOff.notices).map(Number)) + 1;
  while (String(year) in entered) year += 1;
  return year;
}

/** The same with the years that the office has entered, as far as they follow without a gap. */
export function calendarWith(entered: Readonly<Record<string, YearDays>>): WorkingCalendar {
  const until = firstUncovered(entered);
  const added = Object.entries(entered).filter(([year]) => !isShipped(Number(year)) && Number(year) < until);
  if (added.length === 0) return WORKING_CALENDAR;
  return makeCalendar({ ...daysOff, notices: { ...daysOff.notices, ...Object.fromEntries(added) } });
}

/** First day that no notice covers. */
export const firstProvisional = (calendar: WorkingCalendar): string => dayAfter(calendar.coveredThrough);
