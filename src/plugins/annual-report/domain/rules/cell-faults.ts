/** Every cell that holds no proper value, in printed order: what BLANK_CELL and NOT_A_COUNT speak of. */
import { formCells, type FormCell } from '../form/cells';
import { containerLabel, tableName } from '../form/containers';
import type { Layout } from '../form/layout';
import { isBlank, isProper } from './cell-value';
import type { Cells } from './cells';

export interface CellFault {
  /** Path of the cell; of the row, group or table where all of it is missing. */
  readonly path: string;
  /** As a sentence names it: 表三“…”. */
  readonly label: string;
  /** `row`: a row, group or table. */
  readonly kind: FormCell['kind'] | 'row';
  /** Nothing stands there, as opposed to something else than a number. */
  readonly blank: boolean;
  readonly value: unknown;
}

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;
const isRow = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isEmpty(value);

/** The outermost table, group or row around a cell that is not there: `a`, `a.b` of `a.b.c`. */
function missingAround(path: string, cells: Cells): string | null {
  for (let end = path.indexOf('.'); end > 0; end = path.indexOf('.', end + 1)) {
    const around = path.slice(0, end);
    if (!isRow(cells.raw(around))) return around;
  }
  return null;
}

/** What is missing as a whole is one fault, however many cells it would have. */
export function cellFaults(layout: Layout, cells: Cells): CellFault[] {
  const faults = new Map<string, CellFault>();
  for (const { path, label, kind } of formCells(layout)) {
    const missing = missingAround(path, cells);
    if (missing !== null) {
      if (faults.has(missing)) continue;
      const value = cells.raw(missing);
      const blank = isBlank(value) || (typeof value === 'object' && value !== null && isEmpty(value));
      faults.set(missing, {
        path: missing,
        label: containerLabel(layout, missing),
        kind: 'row',
        blank,
        value,
      });
      continue;
    }
    const value = cells.raw(path);
    if (isProper(value, kind)) continue;
    faults.set(path, { path, label: `${tableName(path)}“${label}”`, kind, blank: isBlank(value), value });
  }
  return [...faults.values()];
}
