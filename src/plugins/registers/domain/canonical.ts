import type { Register } from './register';
import type { Values } from './row';

/** A row as one line of text, equal for equal content, whichever file format it came from. */
export function canonicalRow(register: Register, values: Values): string {
  return JSON.stringify(register.columns.map((column) => values[column.attribute] ?? null));
}

/** The rows of a file as text whose order does not matter: what a batch is known by. */
export function canonicalFile(register: Register, rows: Iterable<Values>): string[] {
  const lines = Array.from(rows, (values) => canonicalRow(register, values));
  return [register.name, ...lines.sort()];
}
