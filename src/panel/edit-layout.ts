import { LAST_FIELDS } from './arrangements';

/** One field of an edit form, with its width in twelfths of a row. */
export interface Cell {
  readonly name: string;
  readonly size: number;
}

const ROW = 12;

/** The same cells, those of no interest to most offices at the end, packed into rows again. */
export function lastOnesLast(edit: readonly (readonly Cell[])[]): Cell[][] {
  const cells = edit.flat();
  const ordered = [
    ...cells.filter(({ name }) => !LAST_FIELDS.includes(name)),
    ...LAST_FIELDS.flatMap((last) => cells.filter(({ name }) => name === last)),
  ];
  const rows: Cell[][] = [];
  for (const cell of ordered) {
    const row = rows.at(-1);
    const taken = row?.reduce((sum, { size }) => sum + size, 0) ?? ROW;
    if (row && taken + cell.size <= ROW) row.push(cell);
    else rows.push([cell]);
  }
  return rows;
}
