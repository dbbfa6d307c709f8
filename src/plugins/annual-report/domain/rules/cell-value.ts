/** What may stand in a cell of the form, and what offices leave there instead of 0. */
import type { FormCell } from '../form/cells';

/** A million million: no organ counts or charges as much in a year, so a longer number is a slip. */
const BEYOND = 1e12;
const AMOUNT = /^\d{1,12}(\.\d{1,8})?$/;
/** Empty, or one of the signs for “none”: / - — … and the word 无. */
const STANDS_FOR_NONE = /^[\s\p{Cf}\-‐-―−－_＿/／\\＼|.。…·*×〇○空无]*$/u;

export const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && STANDS_FOR_NONE.test(value));

/** Whether a value is what its kind of cell is for. An amount may also be written as text. */
export function isProper(value: unknown, kind: FormCell['kind']): value is number | string {
  if (kind === 'amount' && typeof value === 'string') return AMOUNT.test(value);
  if (typeof value !== 'number' || !(Math.abs(value) < BEYOND)) return false;
  if (kind === 'amount') return value >= 0;
  return Number.isInteger(value) && (kind === 'difference' || value >= 0);
}

/** A value as a sentence can show it: short, on one line, whatever it is. */
export function shown(value: unknown): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '一个大得无法表示的数';
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return Array.isArray(value) ? '一个列表' : '一组数据';
  const line = value
    .slice(0, 200)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  const letters = Array.from(line);
  return `“${letters.slice(0, 24).join('')}${letters.length > 24 ? '…' : ''}”`;
}
