import { named, PublicQueryRefused } from './refusal';
import type { ScalarKind } from './item-facts';

const LONGEST_VALUE = 200;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATETIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** True for a calendar day that exists, written `YYYY-MM-DD`. */
function isDay(value: string): boolean {
  // PostgreSQL has no year 0.
  if (!DATE.test(value) || value.startsWith('0000')) return false;
  const parsed = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
}

/**
 * Reads one value of a condition as the attribute's kind.
 * @throws PublicQueryRefused for anything that the database would stumble over.
 */
export function readValue(value: unknown, kind: ScalarKind, name: string): string {
  const refuse = (right: string) =>
    new PublicQueryRefused('FILTERS', `筛选条件${named(name)}的值不对：${right}。`);
  if (typeof value !== 'string') throw refuse('只能写一个值');
  if (value.length > LONGEST_VALUE) throw refuse(`不能超过 ${LONGEST_VALUE} 个字符`);
  // PostgreSQL stores no NUL, and half a surrogate pair cannot be encoded for it.
  if (value.includes('\0') || /\p{Surrogate}/u.test(value)) throw refuse('含有不能识别的字符');
  if (kind === 'date' && !isDay(value)) throw refuse('日期请写成 2023-05-31 这样');
  if (kind === 'datetime' && !(DATETIME.test(value) && isDay(value.slice(0, 10)) && validInstant(value))) {
    throw refuse('时间请写成 2023-05-31T08:00:00+08:00 这样');
  }
  return value;
}

const validInstant = (value: string) => !Number.isNaN(Date.parse(value));

/** Reads the yes or no of `$null` and `$notNull`. */
export function readFlag(value: unknown, name: string): boolean {
  if (value === true || value === 'true' || value === '1') return true;
  if (value === false || value === 'false' || value === '0') return false;
  throw new PublicQueryRefused('FILTERS', `筛选条件${named(name)}只能写 true 或 false。`);
}
