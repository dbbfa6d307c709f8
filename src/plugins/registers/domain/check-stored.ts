import type { Column } from './column';
import { type Register } from './register';
import type { RuleFault, Values } from './row';
import { isStoredChoice, unknownChoice } from './values/choice';
import { readValue } from './values/read-value';
import { bad, good, type Read } from './values/result';

/**
 * Checks a row in the form in which it is stored, with the rules that import uses: what import
 * refuses, the panel refuses. Values are what the CMS holds: strings, numbers, null.
 */
export function checkStored(register: Register, record: Readonly<Record<string, unknown>>): RuleFault[] {
  const values: Record<string, string | null> = {};
  const faults: RuleFault[] = [];
  for (const column of register.columns) {
    const read = readStored(column, record[column.attribute]);
    values[column.attribute] = read.ok ? read.value : null;
    if (!read.ok) faults.push({ attribute: column.attribute, ...read.fault });
    else if (column.required && read.value === null) {
      faults.push({
        attribute: column.attribute,
        code: 'VALUE_MISSING',
        message: `${column.header}必填，请补上`,
      });
    }
  }
  if (faults.length > 0) return faults;
  return register.rules.flatMap((rule) => rule(values as Values) ?? []);
}

function readStored(column: Column, value: unknown): Read {
  if (value === null || value === undefined || value === '') return good(null);
  const written = typeof value === 'string' || typeof value === 'number' ? String(value) : '（看不懂的值）';
  if (column.kind === 'money') {
    return /^\d{1,15}$/u.test(written)
      ? good(written)
      : bad('MONEY_UNREADABLE', '金额须是不小于 0 的数，单位：元');
  }
  // Kept as it is written, so here it must be written plainly: no separators, no other digits.
  if (column.kind === 'decimal' && !/^\d{1,13}(\.\d{1,6})?$/u.test(written)) {
    return bad('NUMBER_UNREADABLE', '须是不小于 0 的数，只用数字和小数点，最多六位小数，例：12 或 3.5');
  }
  if (column.kind === 'choice') {
    const choices = column.choices ?? [];
    return isStoredChoice(written, choices) ? good(written) : unknownChoice(written, choices);
  }
  // A date arrives as a date, or with a time when a client sends one.
  return readValue(column, column.kind === 'date' ? written.slice(0, 10) : written);
}
