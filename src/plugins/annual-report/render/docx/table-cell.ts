import { AlignmentType, Paragraph, TableCell, VerticalAlignTable, VerticalMergeType, WidthType } from 'docx';
import { textOf, type Cell } from '../../domain/document/tree';
import type { TableLook } from './table-look';
import { textRun } from './text';

/** Keeps words at the left clear of the border; in twips. */
const LEFT_INDENT = 60;

/** A cell in one of the rows that it covers. */
export interface Slot {
  readonly cell: Cell;
  readonly column: number;
  /** Began in a row above: Word wants its place in every row, empty. */
  readonly continued: boolean;
}

/** The cell of one row; `keepNext` keeps that row with the next. */
export function tableCell({ cell, column, continued }: Slot, look: TableLook, keepNext: boolean): TableCell {
  const widths = look.columnWidths.slice(column, column + cell.colSpan);
  const width = widths.reduce((sum, each) => sum + each, 0);
  const text = continued ? '' : wordsOf(cell);
  const words = new Paragraph({
    style: look.style,
    ...(keepNext ? { keepNext } : {}),
    ...placing(cell, text, width - 2 * look.sidePadding, look),
    children: text === '' ? [] : [textRun(text)],
  });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1
      ? { verticalMerge: continued ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART }
      : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [words],
  });
}

const wordsOf = (cell: Cell): string => (cell.kind === 'value' ? textOf(cell) : cell.text);

/** Numbers and headers are centred, as the style has it; notes and, where the look says so, labels of rows are not. */
function placing(cell: Cell, text: string, room: number, { type, labelsLeft }: TableLook) {
  if (cell.kind === 'value') return {};
  const isLabel = cell.kind === 'header' && cell.header === 'row';
  if (cell.kind === 'note' || (isLabel && labelsLeft)) {
    return { alignment: AlignmentType.LEFT, indent: { left: LEFT_INDENT, right: 0 } };
  }
  const side = isLabel ? 0 : balancingIndent(text, room, type);
  return side > 0 ? { indent: { left: side, right: side } } : {};
}

/**
 * Indent on both sides, in twips, that makes the lines of a narrow header equally long: 科研机构 as 科研 and 机构
 * where three characters would fit.
 */
function balancingIndent(text: string, room: number, type: number): number {
  const characters = Array.from(text).length;
  const fitting = Math.floor(room / type);
  if (fitting < 1 || characters <= fitting) return 0;
  const perLine = Math.ceil(characters / Math.ceil(characters / fitting));
  return perLine === fitting ? 0 : Math.floor((room - (perLine + 0.5) * type) / 2);
}
