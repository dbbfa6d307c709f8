import { squeeze } from './normalise';
import { bad, good, type Read } from './result';

const INTEGER = /^(\d+|\d{1,3}(,\d{3})+)$/u;
const DECIMAL = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/u;
/** Digits of 元 before the point: ten million million, far beyond any office, far below bigint's end. */
const YUAN_DIGITS = 13;

/** Reads a count: an integer ≥ 0, thousands separators allowed; the value is digits alone. */
export function readCount(raw: string, max: number): Read {
  const written = squeeze(raw);
  if (/^[-−]\d/u.test(written)) return bad('COUNT_NEGATIVE', '数量不能是负数，请填不小于 0 的整数');
  if (!INTEGER.test(written)) return bad('NUMBER_UNREADABLE', '看不懂这个数，请填不小于 0 的整数，不带单位');
  const digits = written.replace(/,/gu, '').replace(/^0+(?=\d)/u, '');
  if (BigInt(digits) > BigInt(max)) return bad('NUMBER_TOO_LARGE', `数太大了，最多 ${max}，请核对`);
  return good(digits);
}

/** Decimals of a number in 万元, to the 分. */
const MOST_DECIMALS = 6;

/** Reads a number ≥ 0 of at most six decimals; the value is a decimal without trailing zeros. */
export function readDecimal(raw: string): Read {
  const written = squeeze(raw);
  if (/^[-−][\d.]/u.test(written)) return bad('COUNT_NEGATIVE', '数值不能是负数，请填不小于 0 的数');
  const match = DECIMAL.exec(written);
  if (!match) return bad('NUMBER_UNREADABLE', '看不懂这个数，请只填数字，不带单位，例：12 或 3.5');
  const fraction = (match[2] ?? '').replace(/0+$/u, '');
  if (fraction.length > MOST_DECIMALS) return bad('NUMBER_UNREADABLE', '最多六位小数，请核对');
  const whole = (match[1] ?? '').replace(/,/gu, '').replace(/^0+(?=\d)/u, '');
  if (whole.length > YUAN_DIGITS) return bad('NUMBER_TOO_LARGE', '数太大了，请核对单位');
  return good(fraction ? `${whole}.${fraction}` : whole);
}

/** Reads an amount in 元 with at most two decimals; the value is digits in 分. No floating point on the way. */
export function readMoney(raw: string): Read {
  const written = squeeze(raw);
  if (/^[-−][\d.]/u.test(written))
    return bad('MONEY_NEGATIVE', '金额不能是负数，请填不小于 0 的数，单位：元');
  const match = DECIMAL.exec(written);
  if (!match) return bad('MONEY_UNREADABLE', '看不懂这个金额，请只填数字，单位：元，例：1234.50');
  const fraction = (match[2] ?? '').replace(/0+$/u, '');
  if (fraction.length > 2)
    return bad('MONEY_UNREADABLE', '金额最多两位小数（精确到分），单位：元，例：1234.50');
  const yuan = (match[1] ?? '').replace(/,/gu, '').replace(/^0+(?=\d)/u, '');
  if (yuan.length > YUAN_DIGITS) return bad('NUMBER_TOO_LARGE', '金额太大了，请核对单位是否为元');
  return good((BigInt(yuan) * BigInt(100) + BigInt(fraction.padEnd(2, '0'))).toString());
}

/** Writes 分 as 元: `1234` → `12.34`, `1200` → `12`. */
export function yuanOf(fen: string): string {
  const digits = fen.padStart(3, '0');
  const fraction = digits.slice(-2);
  return fraction === '00' ? digits.slice(0, -2) : `${digits.slice(0, -2)}.${fraction}`;
}

/** The years that a report can be about. */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2100;

/** Reads a year: `2023` or `2023年`. */
export function readYear(raw: string): Read {
  const match = /^(\d{4})年?$/u.exec(squeeze(raw));
  if (!match) return bad('YEAR_UNREADABLE', '看不懂这个年度，请填四位年份，例：2023');
  const year = Number(match[1]);
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return bad('YEAR_UNREADABLE', `年度应在 ${FIRST_YEAR} 到 ${LAST_YEAR} 之间，请核对`);
  }
  return good(String(year));
}
