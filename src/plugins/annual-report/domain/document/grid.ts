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
  /** Covered slots of the group, counted row by row. */
  const covered = new Set<number>();
  const placed: PlacedCell[] = [];
  rows.forEach((row, index) => {
    const here = index * width;
    const nextFree = (): number => {
      let column = 0;
      while (column < width && covered.has(here + column)) column += 1;
      return column;
    };
    for (const cell of row) {
      const column = nextFree();
      cover(covered, cell, { column, row: index, width, height: rows.length });
      placed.push({ cell, row: firstRow + index, column, group });
    }
    if (nextFree() < width) throw new Error(`Row ${firstRow + index} covers fewer than ${width} columns`);
  });
  return placed;
}

interface Place {
  readonly column: number;
  readonly row: number;
  /** Of the whole group. */
  readonly width: number;
  readonly height: number;
}

function cover(covered: Set<number>, cell: Cell, { column, row, width, height }: Place): void {
  const { colSpan, rowSpan } = cell;
  if (![colSpan, rowSpan].every((span) => Number.isInteger(span) && span >= 1)) {
    throw new Error(`Spans are whole numbers from 1, not ${colSpan} and ${rowSpan}`);
  }
  if (column + colSpan > width || row + rowSpan > height) {
    throw new Error(`The cell at row ${row}, column ${column} of its group leaves the grid`);
  }
  for (let y = row; y < row + rowSpan; y += 1) {
    for (let x = column; x < column + colSpan; x += 1) {
      if (covered.has(y * width + x)) throw new Error(`Two cells cover row ${y}, column ${x} of their group`);
      covered.add(y * width + x);
    }
  }
}
