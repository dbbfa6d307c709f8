import type { Column, ColumnKind } from '../column';
import type { Cell } from '../row';
import { readChoice } from './choice';
import { readDate, serialNumber } from './date';
import { readCount, readDecimal, readMoney, readYear } from './number';
import { bad, good, type Read } from './result';
import { readAddress, readText } from './text';

const UNBOUNDED = 1_000_000;
const NUMBERS: ReadonlySet<ColumnKind> = new Set(['count', 'decimal', 'money', 'year']);

/**
 * Reads one cell of a spreadsheet as the column's kind.
 * A blank cell is null, whether the column is required is the row's affair.
 */
export function readValue(column: Column, cell: Cell): Read {
  if (cell === null) return good(null);
  if (typeof cell === 'string') return cell.trim() === '' ? good(null) : readWritten(column, cell);
  if ('error' in cell) {
    return bad('CELL_ERROR', `这一格的公式没有结果（${cell.error}），请改成直接填写的值`);
  }
  if ('date' in cell) return readDateCell(column, cell.date);
  return column.kind === 'date' ? serialNumber() : readWritten(column, cell.number);
}

/** What a cell shows, for an error message. */
export function shown(cell: Cell): string | null {
  if (cell === null || typeof cell === 'string') return cell;
  if ('error' in cell) return cell.error;
  return 'date' in cell ? cell.date : cell.number;
}

function readWritten(column: Column, written: string): Read {
  switch (column.kind) {
    case 'text':
      return readText(written, column.maxLength ?? UNBOUNDED, column.multiline ?? false);
    case 'address':
      return readAddress(written, column.maxLength ?? UNBOUNDED);
    case 'date':
      return readDate(written);
    case 'count':
      return readCount(written, column.max ?? Number.MAX_SAFE_INTEGER);
    case 'decimal':
      return readDecimal(written);
    case 'money':
      return readMoney(written);
    case 'year':
      return readYear(written);
    case 'choice':
      return readChoice(written, column.choices ?? []);
  }
}

function readDateCell(column: Column, date: string): Read {
  if (NUMBERS.has(column.kind)) {
    const code = column.kind === 'money' ? 'MONEY_UNREADABLE' : 'NUMBER_UNREADABLE';
    return bad(
      column.kind === 'year' ? 'YEAR_UNREADABLE' : code,
      '这一格是日期格式，请把它设成“常规”格式再填数',
    );
  }
  return readWritten(column, date);
}
