import type { CellObject, SheetData, Sheet } from 'write-excel-file/universal';
import { layout, type PlacedCell } from '../../domain/document/grid';
import { columnCount, textOf, type Cell, type Document, type Table } from '../../domain/document/tree';
import type { PrintedTable } from '../tables';
import { linesIn, rowHeight } from './measure';
import { sheetNumber } from './number';
import { SHEET_PLANS } from './plan';

const BORDER = { borderStyle: 'thin', borderColor: '#404040' } as const;
const HEADER_FILL = '#eef3f9';

/** One sheet: what the report says of itself, the table as in the form, the remarks below it. */
export function sheetOf({ table, notes }: PrintedTable, document: Document): Sheet<Blob> {
  const widths = columnWidths(table);
  const line = (value: string, style: Partial<CellObject>) => [bannerRow(value, widths, style)];
  const above = [
    ...(document.notice ? line(document.notice, { fontWeight: 'bold', textColor: '#b00000' }) : []),
    ...line(table.caption, { fontWeight: 'bold', fontSize: 14 }),
    ...line([document.titleLines.join(''), ...document.edition.parts].join('　'), {}),
    ...(document.edition.note ? line(document.edition.note, { align: 'left' }) : []),
  ];
  const below = notes.flatMap((note) => line(note, { align: 'left' }));
  const plan = SHEET_PLANS[table.id];
  return {
    sheet: plan.name,
    data: [...above, ...gridRows(table, widths), ...below],
    columns: widths.map((width) => ({ width })),
    showGridLines: false,
    ...(table.head.length > 0 ? { stickyRowsCount: above.length + table.head.length } : {}),
  };
}

function columnWidths(table: Table): number[] {
  const { first, others } = SHEET_PLANS[table.id];
  return Array.from({ length: columnCount(table) }, (_, column) => first[column] ?? others);
}

/** A line of text over the whole width of the table. */
function bannerRow(value: string, widths: readonly number[], style: Partial<CellObject>) {
  const height = rowHeight(linesIn(value, sum(widths)));
  return [
    {
      value,
      type: String,
      wrap: true,
      align: 'center',
      alignVertical: 'center',
      ...style,
      height,
      columnSpan: widths.length,
    },
    ...widths.slice(1).map(() => null),
  ] satisfies SheetData[number];
}

function gridRows(table: Table, widths: readonly number[]): SheetData {
  const rows = [...table.head, ...table.body.flat()].map(() => widths.map((): CellObject | null => null));
  const placed = layout(table);
  const heights = rows.map((_, row) =>
    rowHeight(
      Math.max(1, ...placed.filter((each) => each.row === row).map((each) => linesOfRow(each, widths))),
    ),
  );
  for (const { cell, row, column } of placed) {
    const line = rows[row];
    if (line)
      line[column] = {
        ...sheetCell(cell),
        columnSpan: cell.colSpan,
        rowSpan: cell.rowSpan,
        height: heights[row] ?? 0,
      };
  }
  return rows;
}

/** A cell over several rows asks each of them for its share. */
function linesOfRow({ cell, column }: PlacedCell, widths: readonly number[]): number {
  const width = sum(widths.slice(column, column + cell.colSpan));
  return Math.ceil(linesIn(cell.kind === 'value' ? textOf(cell) : cell.text, width) / cell.rowSpan);
}

/** Numbers are numbers, an empty cell is empty, and text stays text whatever it begins with. */
function sheetCell(cell: Cell): CellObject {
  const common = { ...BORDER, wrap: true, alignVertical: 'center' } as const;
  if (cell.kind !== 'value') {
    const beside = cell.kind === 'header' && cell.header === 'row' && cell.rowSpan === 1;
    return {
      ...common,
      value: cell.text,
      type: String,
      align: beside || cell.kind === 'note' ? 'left' : 'center',
      ...(cell.kind === 'header' ? { backgroundColor: HEADER_FILL } : {}),
    };
  }
  const text = textOf(cell);
  const number = sheetNumber(text);
  if (number) return { ...common, ...number, type: Number, align: 'center' };
  return { ...common, align: 'center', ...(text ? { value: text, type: String } : {}) };
}

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
