import { Refusal } from '../errors.mjs';

/**
 * The shape that lists of drafts and of published articles share.
 *
 * @template Row
 * @param {{ offset?: number, count?: number, no_content?: number }} asked `count` from 1 to 20
 * @param {readonly Row[]} rows
 * @param {(row: Row, noContent: boolean) => object} show
 */
export function page({ offset, count, no_content: noContent }, rows, show) {
  if (!Number.isInteger(offset) || offset < 0) throw new Refusal(40097);
  if (!Number.isInteger(count) || count < 1 || count > 20) throw new Refusal(40097);
  const item = rows.slice(offset, offset + count).map((row) => show(row, noContent === 1));
  return { total_count: rows.length, item_count: item.length, item };
}
