/** Days as a notice writes them: `1月1日（周四）至3日（周六）`, `2月14日、28日`, `2027-01-04`. */
import { dateOf, dayNumber } from './day-number';
import { weekdayOf } from './told-day';

export interface ReadDays {
  /** In the order in which they were written; a range as its days. */
  readonly dates: readonly string[];
  readonly faults: readonly string[];
}

const DAY =
  /(?:(?<isoYear>\d{4})[-/.](?<isoMonth>\d{1,2})[-/.](?<isoDay>\d{1,2})|(?:(?:(?<year>\d{4})年)?(?<month>\d{1,2})月)?(?<day>\d{1,2})日)(?:\((?<aside>[^)]*)\))?/gu;
const BETWEEN = /^(?:至|到|~|—+|–|-)$/u;
/** Numbers that are no days. */
const OTHER_NUMBERS = /共?\d+天|\d{4}年(?!\d)|\([^)]*\)/gu;
const LONGEST_RUN = 20;

const isDay = (date: string): boolean => {
  const at = Date.parse(`${date}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(date);
};

interface Token {
  readonly date: string;
  readonly words: string;
  readonly weekday: string | undefined;
  /** It ends a range that the one before begins. */
  readonly joined: boolean;
}

/**
 * The days of one clause. A day alone is of the month before it; a month without a year, of the notice's year.
 * @param text in half-width characters, without blanks
 */
export function readDays(text: string, year: number): ReadDays {
  const faults: string[] = [];
  const tokens: Token[] = [];
  let [inYear, inMonth, end] = [String(year), '', 0];
  for (const { 0: words, index, groups = {} } of text.matchAll(DAY)) {
    inYear = groups.isoYear ?? groups.year ?? (groups.month ? String(year) : inYear);
    inMonth = groups.isoMonth ?? groups.month ?? inMonth;
    const date = [inYear, inMonth, groups.isoDay ?? groups.day ?? '']
      .map((part) => part.padStart(2, '0'))
      .join('-');
    const joined = tokens.length > 0 && BETWEEN.test(text.slice(end, index));
    end = index + words.length;
    if (!inMonth) faults.push(`“${words}”没有写是几月：请写成“10月1日”这样。`);
    else if (!isDay(date)) faults.push(`没有“${words}”这一天：请核对月和日。`);
    else
      tokens.push({
        date,
        words,
        weekday: /(?:周|星期)([一二三四五六日天])/u.exec(groups.aside ?? '')?.[1],
        joined,
      });
  }
  const rest = text.replace(DAY, '').replace(OTHER_NUMBERS, '');
  if (/\d/u.test(rest)) faults.push(`“${text}”里有看不懂的数字：日子请写成“10月1日”或“2027-10-01”。`);
  return { dates: tokens.flatMap((token, at) => daysOf(token, tokens[at - 1], faults)), faults };
}

/** A day, or what it adds to the range that it ends. */
function daysOf(
  { date, words, weekday, joined }: Token,
  before: Token | undefined,
  faults: string[],
): string[] {
  const told = weekday?.replace('天', '日');
  if (told && told !== weekdayOf(date)) {
    faults.push(
      `“${words}”：${date.slice(0, 4)}年的这一天是星期${weekdayOf(date)}。通知可能不是这一年的，请核对年份。`,
    );
  }
  if (!joined || !before) return [date];
  const length = dayNumber(date) - dayNumber(before.date);
  if (length < 1 || length > LONGEST_RUN) {
    faults.push(`“${before.words}至${words}”前后颠倒，或者太长：请核对。`);
    return [];
  }
  return Array.from({ length }, (_, n) => dateOf(dayNumber(before.date) + n + 1));
}
