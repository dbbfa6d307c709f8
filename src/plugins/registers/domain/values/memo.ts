import type { Column } from '../column';
import type { Cell } from '../row';
import type { Read } from './result';

const LIMIT = 5000;

/**
 * Remembers what was read for a column of few different values: a register's dates, labels and
 * years repeat, and the rows then share the strings.
 */
export function memoised(column: Column, read: (cell: Cell) => Read): (cell: Cell) => Read {
  if (column.kind === 'text' || column.kind === 'address') return read;
  const known = new Map<string, Read>();
  return (cell) => {
    if (typeof cell !== 'string') return read(cell);
    const earlier = known.get(cell);
    if (earlier) return earlier;
    const result = read(cell);
    if (known.size >= LIMIT) known.clear();
    known.set(cell, result);
    return result;
  };
}
