import type { Column } from './column';
import { HIDDEN, type Problem, type ProblemList } from './problem';
import { columnOf, type Register } from './register';
import type { Cell, Row, Values } from './row';
import { memoised } from './values/memo';
import { readValue, shown } from './values/read-value';

/** Reads the rows of one file, one after another; what is wrong goes into the list of problems. */
export interface RowReader {
  /** @returns the row, or undefined where it is blank or at fault. */
  read(line: number, cells: readonly Cell[]): Row | undefined;
}

/**
 * @param places the columns of the file, from its header.
 * @param problems receives every fault; keys twice in the file and disagreeing items among them.
 */
export function createRowReader(
  register: Register,
  places: readonly (Column | null)[],
  problems: ProblemList,
): RowReader {
  const readers = places.map((column) =>
    column ? memoised(column, (cell) => readValue(column, cell)) : null,
  );
  const blank: Record<string, null> = Object.fromEntries(
    register.columns.map((each) => [each.attribute, null]),
  );
  const keys = new Map<string, number>();
  const first = new Map<string, Row>();

  const at = (
    line: number,
    column: Column,
    value: string | null,
  ): Pick<Problem, 'line' | 'column' | 'value'> => ({
    line,
    column: column.header,
    value: value === null || value === '' ? null : column.personal ? HIDDEN : excerpt(value),
  });

  /** Remembers a row's key; false, and told, where an earlier row has it already. */
  const noteKey = (row: Row): boolean => {
    if (register.key.length === 0) return true;
    const key = keyOf(register, row.values);
    const earlier = keys.get(key);
    if (earlier === undefined) {
      keys.set(key, row.line);
      return true;
    }
    const attribute = register.key[0] ?? '';
    problems.add({
      ...at(row.line, columnOf(register, attribute), row.values[attribute] ?? null),
      code: 'KEY_DUPLICATE',
      message: `${keyWords(register, row.values)}在第 ${earlier} 行已经有了，请删掉一行或改成不同的编号`,
    });
    return false;
  };

  const checkRow = (row: Row): boolean => {
    let sound = true;
    const report = (attribute: string, code: Problem['code'], message: string) => {
      sound = false;
      const column = columnOf(register, attribute);
      problems.add({ ...at(row.line, column, row.values[attribute] ?? null), code, message });
    };
    for (const rule of register.rules) {
      const fault = rule(row.values);
      if (fault) report(fault.attribute, fault.code, fault.message);
    }
    if (!noteKey(row)) sound = false;
    for (const [attribute, line] of disagreements(register, first, row)) {
      const header = columnOf(register, attribute).header;
      report(
        attribute,
        'ITEM_DISAGREES',
        `与第 ${line} 行的${header}不同：同一编号的各行，${header}须完全相同`,
      );
    }
    return sound;
  };

  return {
    read(line, cells) {
      if (cells.every(isBlank)) return undefined;
      const stray = strayPlace(cells, places);
      if (stray !== undefined) {
        // Its cells have shifted: what stands under a harmless header may be a personal value. Say nothing of them.
        problems.add(strayCell(line, stray, cells[stray] ?? null, places.length));
        return undefined;
      }
      const faulty = new Set<Column>();
      const hidden = hasShifted(cells, places);
      const fail = (column: Column, cell: Cell, code: Problem['code'], message: string) => {
        faulty.add(column);
        problems.add({ ...at(line, column, hidden ? HIDDEN : shown(cell)), code, message });
      };
      const values: Record<string, string | null> = { ...blank };
      for (let index = 0; index < cells.length; index += 1) {
        const cell = cells[index] ?? null;
        const column = places[index];
        const reader = readers[index];
        if (!column || !reader) continue;
        const read = reader(cell);
        if (read.ok) values[column.attribute] = read.value;
        else fail(column, cell, read.fault.code, read.fault.message);
      }
      for (const column of register.columns) {
        if (column.required && values[column.attribute] === null && !faulty.has(column)) {
          fail(column, null, 'VALUE_MISSING', `${column.header}必填，请补上`);
        }
      }
      const row: Row = { line, values };
      if (faulty.size > 0) {
        // A second row of the same key is told even where the first has other faults.
        if (register.key.every((attribute) => values[attribute] !== null)) noteKey(row);
        return undefined;
      }
      return checkRow(row) ? row : undefined;
    },
  };
}

/** A row's key as one string. */
export function keyOf(register: Register, values: Values): string {
  return register.key.map((attribute) => values[attribute] ?? '').join('\u0000');
}

/** A row's key in words: `登记编号“2023-1”`. */
export function keyWords(register: Register, values: Values): string {
  return register.key
    .map((attribute) => `${columnOf(register, attribute).header}“${values[attribute] ?? ''}”`)
    .join('、');
}

function* disagreements(register: Register, first: Map<string, Row>, row: Row): Generator<[string, number]> {
  if (!register.agreement) return;
  const { by, attributes } = register.agreement;
  const group = row.values[by] ?? '';
  const earlier = first.get(group);
  if (!earlier) {
    first.set(group, row);
    return;
  }
  for (const attribute of attributes) {
    if (earlier.values[attribute] !== row.values[attribute]) yield [attribute, earlier.line];
  }
}

/** A whole day and nothing else. */
const ONLY_A_DAY = /^\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?$/u;

/**
 * Whether an unquoted comma seems to have moved a row's cells: a day stands where a name, a text or a
 * choice belongs. What then stands under a harmless header may be personal, so it is not repeated.
 */
function hasShifted(cells: readonly Cell[], places: readonly (Column | null)[]): boolean {
  return cells.some((cell, index) => {
    const column = places[index];
    const foreign = column?.personal === true || column?.kind === 'choice' || column?.kind === 'money';
    return foreign && typeof cell === 'string' && ONLY_A_DAY.test(cell.trim());
  });
}

/** The place of the first cell that stands under no header. */
function strayPlace(cells: readonly Cell[], places: readonly (Column | null)[]): number | undefined {
  const place = cells.findIndex((cell, index) => !places[index] && !isBlank(cell));
  return place < 0 ? undefined : place;
}

function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}

function strayCell(line: number, index: number, cell: Cell, width: number): Problem {
  const where = index < width ? `第 ${index + 1} 列没有列名` : `这一行比第一行的列名多`;
  return {
    line,
    column: null,
    // The cell belongs to no known column, so it may be a piece of a personal one.
    value: cell === null ? null : HIDDEN,
    code: 'ROW_SHAPE',
    message: `${where}，第 ${index + 1} 格却有内容：请补上列名或清空；内容里有逗号的，请把那一格用英文双引号括起来`,
  };
}

function excerpt(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
