/**
 * The cells of a report's tables as rules read them. A report from elsewhere may lack cells or hold
 * anything in them: what is not a proper value reads as null, and BLANK_CELL and NOT_A_COUNT name it.
 */
import { isProper } from './cell-value';

export interface Cells {
  /** What stands in a cell, whatever it is; undefined where there is no such cell. */
  readonly raw: (path: string) => unknown;
  /** A whole number of zero or more; null where the cell holds none. */
  readonly count: (path: string) => number | null;
  /** An amount in the unit of its column; null where the cell holds none. */
  readonly amount: (path: string) => number | null;
}

/** Reads cells out of `tables`, of whatever shape it is. */
export function readCells(tables: unknown): Cells {
  // Rules ask for the same cells and rows again and again.
  const known = new Map<string, unknown>([['', tables]]);
  function raw(path: string): unknown {
    if (known.has(path)) return known.get(path);
    const cut = path.lastIndexOf('.');
    const at = raw(path.slice(0, Math.max(cut, 0)));
    const step = path.slice(cut + 1);
    const value: unknown =
      typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined;
    known.set(path, value);
    return value;
  }
  return {
    raw,
    count(path) {
      const value = raw(path);
      return isProper(value, 'count') ? Number(value) : null;
    },
    amount(path) {
      const value = raw(path);
      return isProper(value, 'amount') ? Number(value) : null;
    },
  };
}

/** The sum of cells; null as soon as one of them holds no count. */
export function sumOf(cells: Cells, paths: readonly string[]): number | null {
  let sum = 0;
  for (const path of paths) {
    const count = cells.count(path);
    if (count === null) return null;
    sum += count;
  }
  return sum;
}
