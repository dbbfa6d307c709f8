import { squeeze } from './normalise';
import { bad, good, type Read } from './result';

const FORMS = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/u;
const FIRST_YEAR = 1949;
const LAST_YEAR = 2100;
const HOW = '请写成 2023-01-05、2023/1/5 或 2023年1月5日';

/** Reads a date as offices write it; the value is `YYYY-MM-DD`. The calendar is checked. */
export function readDate(raw: string): Read {
  const written = squeeze(raw);
  const match = FORMS.exec(written);
  if (!match) {
    if (/^\d{5}(\.\d+)?$/u.test(written)) return serialNumber();
    return bad('DATE_UNREADABLE', `看不懂这个日期，${HOW}`);
  }
  const year = Number(match[1]);
  const month = Number(match[2] ?? match[4] ?? match[6]);
  const day = Number(match[3] ?? match[5] ?? match[7]);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
    return bad('DATE_IMPOSSIBLE', `没有这一天，${monthHint(year, month)}请改成真实的日期`);
  }
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return bad('DATE_OUT_OF_RANGE', `年份应在 ${FIRST_YEAR} 到 ${LAST_YEAR} 之间，请核对`);
  }
  return good(`${match[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

/** A date that a workbook shows as a bare number. */
export function serialNumber(): Read {
  return bad('DATE_UNREADABLE', `这是数字，不是日期：请在表格里把这一列设成“日期”格式，或者${HOW}`);
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function monthHint(year: number, month: number): string {
  return month >= 1 && month <= 12
    ? `${year}年${month}月只有 ${daysIn(year, month)} 天，`
    : '一年只有 12 个月，';
}
