const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether `YYYYMMDD` is a day of the calendar from 1900 on, and not after `latest` (`YYYY-MM-DD`). */
export function isRealDate(digits: string, latest: string): boolean {
  const year = Number(digits.slice(0, 4));
  const month = Number(digits.slice(4, 6));
  const day = Number(digits.slice(6, 8));
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && leap ? 29 : (LENGTHS[month - 1] ?? 0);
  return year >= 1900 && day >= 1 && day <= length && digits <= latest.replaceAll('-', '');
}
