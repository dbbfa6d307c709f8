/** A table of the form: a caption kept with it, merged headers, repeated head, rows that are never cut in two. */
import {
  HeightRule,
  Paragraph,
  Table as WordTable,
  TableLayoutType,
  TableRow,
  WidthType,
  type FileChild,
} from 'docx';
import { layout } from '../../domain/document/grid';
import type { Table } from '../../domain/document/tree';
import { TEXT_WIDTH } from './page';
import { STYLE } from './styles';
import { tableCell, type Slot } from './table-cell';
import { lookOf } from './table-look';
import { textRun } from './text';

/**
 * The caption and the table. A table with a head stands whole on its page where it fits on one: each row is
 * kept with the next, and the last one with its remark where the table is `remarked`.
 */
export function tableBlock(table: Table, { remarked }: { readonly remarked: boolean }): FileChild[] {
  const look = lookOf(table);
  const rows = rowsOf(table);
  const breaks = breaksOf(table);
  return [
    new Paragraph({ style: STYLE.caption, children: [textRun(table.caption)] }),
    new WordTable({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: [...look.columnWidths],
      margins: { top: 20, bottom: 20, left: look.sidePadding, right: look.sidePadding },
      rows: rows.map((slots, index) => {
        const keepNext = index < rows.length - 1 ? !breaks.has(index) : remarked;
        return new TableRow({
          cantSplit: true,
          ...(index < table.head.length ? { tableHeader: true } : {}),
          height: { value: look.rowHeight, rule: HeightRule.ATLEAST },
          children: slots.map((slot) => tableCell(slot, look, keepNext)),
        });
      }),
    }),
  ];
}

/**
 * Rows after which a sheet may end: where a table has no head of its own, each group of rows has one, and
 * half a sheet left empty would be worse than a table in two parts.
 */
function breaksOf({ head, body }: Table): ReadonlySet<number> {
  if (head.length > 0) return new Set();
  let row = -1;
  return new Set(body.map((group) => (row += group.length)));
}

/** Each row from left to right: the cells that begin in it and those that go on from above. */
function rowsOf(table: Table): Slot[][] {
  const rows: Slot[][] = [...table.head, ...table.body.flat()].map(() => []);
  for (const { cell, row, column } of layout(table)) {
    for (let down = 0; down < cell.rowSpan; down += 1) {
      rows[row + down]?.push({ cell, column, continued: down > 0 });
    }
  }
  return rows.map((slots) => slots.sort((a, b) => a.column - b.column));
}
