/**
 * The holiday that a day off belongs to. The notices' holidays lie so far apart that month and day tell them;
 * 中秋 within the days of 国庆 goes by the latter's name.
 */
const UNTIL: readonly (readonly [string, string])[] = [
  ['01-10', '元旦'],
  ['03-10', '春节'],
  ['04-20', '清明节'],
  ['05-15', '劳动节'],
  ['07-10', '端午节'],
  ['09-05', '抗战胜利纪念日'],
  ['09-27', '中秋节'],
  ['10-20', '国庆节'],
  ['12-31', '元旦'],
];

/** @param date a `YYYY-MM-DD` that a notice or the statute gives off */
export function holidayName(date: string): string {
  const day = date.slice(5);
  return UNTIL.find(([until]) => day <= until)?.[1] ?? '放假';
}
