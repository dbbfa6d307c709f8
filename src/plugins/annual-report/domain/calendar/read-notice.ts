/**
 * The State Council's yearly notice on holidays, pasted as it is, or days in a list: which are off, which weekends
 * are worked instead. What is taken has to be a whole year's arrangement; what looks odd is asked about.
 */
import { dateOf, dayNumber } from './day-number';
import { readDays } from './notice-dates';
import { tellDay, weekdayOf } from './told-day';
import type { YearDays } from './working-calendar';

export interface ReadNotice {
  readonly year: number;
  /** `YYYY-MM-DD`, in order. */
  readonly off: readonly string[];
  readonly work: readonly string[];
  /** What keeps it from being saved, each a sentence that says what to do. */
  readonly faults: readonly string[];
  /** What a person should look at before she saves it. */
  readonly remarks: readonly string[];
}

type Kind = 'off' | 'work';
/** What is said of the days before it; with a colon, of the days after. */
const SAID = /(?<off>放假日?(?:调休)?|休息日?)|(?<work>补班日?|上班日?|工作日)/u;
const CLAUSES = new RegExp(`(?<days>.*?)(?:${SAID.source})(?<ahead>:?)`, 'gu');

const isWeekend = (date: string): boolean => '六日'.includes(weekdayOf(date));
/** Days that the statute gives off whatever the year (全国年节及纪念日放假办法 art. 2). */
const ALWAYS_OFF = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
/** Working days that a year's holidays cost, made up ones counted off (the same article). */
const USUAL_COST = 13;

/** @param text as it was pasted */
export function readNotice(text: string, year: number): ReadNotice {
  const found: Record<Kind, string[]> = { off: [], work: [] };
  const faults: string[] = [];
  let heading: Kind | undefined;
  const take = (kind: Kind | undefined, clause: string) => {
    const { dates, faults: wrong } = readDays(clause, year);
    faults.push(...wrong);
    if (dates.length > 0 && !kind) {
      faults.push(`看不出“${clause}”是放假还是上班：请在后面写“放假”或“上班”。`);
    } else if (kind) found[kind].push(...dates);
    return dates.length;
  };
  const sentences = text
    .normalize('NFKC')
    .replace(/[ \t]/gu, '')
    .split(/[。;；\n\r]+/u);
  for (const sentence of sentences) {
    let rest = sentence;
    for (const { 0: whole, groups = {} } of sentence.matchAll(CLAUSES)) {
      const kind: Kind = groups.off ? 'off' : 'work';
      rest = rest.slice(whole.length);
      if (groups.ahead) {
        take(heading, groups.days ?? '');
        heading = kind;
        continue;
      }
      const count = take(kind, groups.days ?? '');
      const told = /^,?共(\d+)天/u.exec(rest)?.[1];
      if (kind === 'off' && told && Number(told) !== count) {
        faults.push(`“${groups.days ?? ''}”读出 ${String(count)} 天，通知说共 ${told} 天：请核对日子。`);
      }
    }
    take(heading, rest);
  }
  return judged(year, found, faults);
}

function judged(year: number, found: Record<Kind, string[]>, faults: string[]): ReadNotice {
  const [off, work] = [tidy(found.off), tidy(found.work)];
  const inYear = (date: string) => date.startsWith(String(year));
  // A weekend of the year beside it is off anyway.
  const strange = [...off.filter((date) => !isWeekend(date)), ...work].filter((date) => !inYear(date));
  for (const date of strange) {
    faults.push(`${tellDay(date)}不在${String(year)}年里：请到那一年的日历里填写，这里删去。`);
  }
  const [ownOff, ownWork] = [off.filter(inYear), work.filter(inYear)];
  for (const date of ownWork) {
    if (off.includes(date)) faults.push(`${tellDay(date)}又是放假又是补班：请核对。`);
    else if (!isWeekend(date)) {
      faults.push(`${tellDay(date)}是星期${weekdayOf(date)}，本来就上班，不是补班：请核对日子和年份。`);
    }
  }
  const missing = ALWAYS_OFF.map((day) => `${String(year)}-${day}`).filter(
    (date) => !isWeekend(date) && !ownOff.includes(date),
  );
  if (off.length === 0 && work.length === 0) {
    faults.push('还没有读到日子：请把国务院办公厅通知里的放假安排整段贴进来。');
  } else if (missing.length > 0) {
    faults.push(`${missing.map(tellDay).join('、')}没有放假：通知可能没有贴全，请补上。`);
  }
  const cost = ownOff.filter((date) => !isWeekend(date)).length - ownWork.length;
  const remarks =
    cost === USUAL_COST
      ? []
      : [
          `放假占去 ${String(cost)} 个工作日（减去补班）；按放假办法，一年一般是 ${String(USUAL_COST)} 个。请对照通知再看一遍，确实如此再保存。`,
        ];
  return { year, off: ownOff, work: ownWork, faults: [...new Set(faults)], remarks };
}

const tidy = (dates: readonly string[]): string[] => [...new Set(dates)].sort();

/** As year data are kept: `01-01/01-03 04-05`. @param dates of one year, in order */
export function runsOf(dates: readonly string[]): string {
  const runs: [string, string][] = [];
  for (const date of dates) {
    const last = runs.at(-1);
    if (last && dateOf(dayNumber(last[1]) + 1) === date) last[1] = date;
    else runs.push([date, date]);
  }
  return runs
    .map(([first, last]) => (first === last ? first.slice(5) : `${first.slice(5)}/${last.slice(5)}`))
    .join(' ');
}

/** The same in words that `readNotice` reads: to be looked at, and mended. */
export function writeNotice({ off, work }: YearDays): string {
  const told = (runs: string) =>
    runs
      .split(' ')
      .filter(Boolean)
      .map((run) =>
        run
          .split('/')
          .map((day) => day.split('-').map(Number).join('月') + '日')
          .join('至'),
      )
      .join('、');
  return [`放假日：${told(off)}`, ...(work ? [`补班日：${told(work)}`] : [])].join('\n');
}

/** What was read, as the calendar takes it. */
export const yearDaysOf = ({ off, work }: ReadNotice): YearDays => ({ off: runsOf(off), work: runsOf(work) });
