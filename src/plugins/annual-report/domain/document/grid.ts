/**
 * Where the cells of a table lie. Cells fill the first free slots of their row from the left,
 * as in HTML; a rowSpan keeps its slots free in the rows below, within its group.
 */
import { columnCount, type Cell, type Row, type Table } from './tree';

export interface PlacedCell {
  readonly cell: Cell;
  /** Counted from 0 over the whole table, head included. */
  readonly row: number;
  readonly column: number;
  /** 0 is the head, 1 the first group of body rows, and so on. */
  readonly group: number;
}

/**
 * Every cell with its place, in reading order.
 * @throws Error when the table is not rectangular: a slot is empty, covered twice or outside.
 */
export function layout(table: Table): PlacedCell[] {
  const width = columnCount(table);
  const placed: PlacedCell[] = [];
  let firstRow = 0;
  [table.head, ...table.body].forEach((rows, group) => {
    placed.push(...layoutGroup(rows, width, group, firstRow));
    firstRow += rows.length;
  });
  return placed;
}

/** Checks that each row covers exactly the table's columns. Errors as `layout`. */
export function assertRectangular(table: Table): void {
  layout(table);
}

function layoutGroup(rows: readonly Row[], width: number, group: number, firstRow: number): PlacedCell[] {
  const taken = rows.map(() => new Array<boolean>(width).fill(false));
  const placed: PlacedCell[] = [];
  rows.forEach((row, index) => {
    for (const cell of row) {
      const column = taken[index]!.indexOf(false);
      if (column < 0) throw new Error(`Row ${firstRow + index} has more cells than ${width} columns hold`);
      cover(taken, cell, index, column);
      placed.push({ cell, row: firstRow + index, column, group });
    }
    if (taken[index]!.includes(false))
      throw new Error(`Row ${firstRow + index} covers less than ${width} columns`);
  });
  return placed;
}

function cover(taken: boolean[][], cell: Cell, row: number, column: number): void {
  for (const span of [cell.colSpan, cell.rowSpan]) {
    if (!Number.isInteger(span) || span < 1) throw new Error(`A span is a whole number from 1, not ${span}`);
  }
  for (let y = row; y < row + cell.rowSpan; y += 1) {
    for (let x = column; x < column + cell.colSpan; x += 1) {
      if (taken[y]?.[x] !== false)
        throw new Error(`A cell at ${row}, ${column} overlaps or leaves the grid at ${y}, ${x}`);
      taken[y]![x] = true;
    }
  }
}
