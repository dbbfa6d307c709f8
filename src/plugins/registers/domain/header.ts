import type { Column } from './column';
import type { Problem } from './problem';
import type { Register } from './register';
import type { Cell } from './row';
import { squeeze } from './values/normalise';
import { shown } from './values/read-value';

/** Which column stands at which place of the file; null where a place carries no header. */
export interface Header {
  readonly places: readonly (Column | null)[];
  readonly problems: readonly Problem[];
}

/**
 * Matches a file's first row with a register's columns. Width, spaces, a trailing `*` and the
 * column's own unit in brackets do not matter; the order neither.
 */
export function readHeader(register: Register, line: number, cells: readonly Cell[]): Header {
  const problems: Problem[] = [];
  const seen = new Map<Column, string>();
  const places = cells.map((cell) => {
    const written = (shown(cell) ?? '').trim();
    if (written === '') return null;
    const column = register.columns.find((each) => names(each, written));
    const at = { line, column: written, value: written };
    if (!column) {
      problems.push({ ...at, code: 'HEADER_UNKNOWN', message: unknown(register, written) });
      return null;
    }
    if (seen.has(column)) {
      problems.push({
        ...at,
        code: 'HEADER_DUPLICATE',
        message: `“${column.header}”这一列出现了两次，请删掉一列`,
      });
    }
    seen.set(column, written);
    return column;
  });
  for (const column of register.columns) {
    if (!column.required || seen.has(column)) continue;
    const message = `缺少“${column.header}”这一列，请在第一行补上这个列名；可以用“${register.title}”的模板`;
    problems.push({ line, column: column.header, value: null, code: 'HEADER_MISSING', message });
  }
  // No header at all: the first row may be somebody's data, so none of it is repeated.
  return { places, problems: seen.size === 0 ? [nothingKnown(register, line)] : problems };
}

function names(column: Column, written: string): boolean {
  const bare = squeeze(written).replace(/\*+$/u, '');
  if (bare === column.header) return true;
  return column.unit !== undefined && bare === `${column.header}(${column.unit})`;
}

function unknown(register: Register, written: string): string {
  const bare = squeeze(written).replace(/\*+$/u, '');
  const near = register.columns.find((each) => bare.startsWith(`${each.header}(`));
  if (near?.unit)
    return `没有“${written}”这一列；“${near.header}”的单位是${near.unit}，请换算后把列名改为“${near.header}”`;
  return `没有“${written}”这一列；可用的列：${register.columns.map((each) => each.header).join('、')}`;
}

function nothingKnown(register: Register, line: number): Problem {
  return {
    line,
    column: null,
    value: null,
    code: 'HEADER_UNKNOWN',
    message: `第一行里没有一个“${register.title}”的列名：请核对是不是选错了登记簿，第一行是不是列名，文件是不是 UTF-8 或 GB18030 编码`,
  };
}
