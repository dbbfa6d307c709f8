/**
 * Tabulates rows in memory, leaf by leaf. It says what a tabulation means; the repository's SQL is
 * tested to agree with it, and the properties of figures are tested on it.
 */
import { holds, type RowValues } from './condition';
import type { FigureDefinition, Register } from './figure';
import type { Tabulated } from './answers';
import { tabulations, type Group, type Tabulation } from './tabulation';
import type { Period } from '../period';

export type Registers = Readonly<Partial<Record<Register, readonly RowValues[]>>>;

function tabulate(tabulation: Tabulation, rows: readonly RowValues[], period: Period): Group[] {
  return rows
    .filter((row) => holds(tabulation.among, row, period))
    .map((row) => ({
      values: tabulation.fields.map((field) => row[field] ?? null),
      bits: tabulation.leaves.reduce(
        (bits, leaf, n) => (holds(leaf, row, period) ? bits | (1 << n) : bits),
        0,
      ),
      count: 1,
      sums: tabulation.sums.map((field) => Number(row[field] ?? 0)),
    }));
}

/** What the registers say to the questions, worked out row by row. */
export function tabulateRows(
  definitions: readonly FigureDefinition[],
  registers: Registers,
  period: Period,
): Tabulated {
  const passes = tabulations(definitions).map((tabulation) => ({
    tabulation,
    groups: tabulate(tabulation, registers[tabulation.register] ?? [], period),
  }));
  const distinct = new Map<string, number>();
  for (const { key, ask } of definitions) {
    if (ask.kind !== 'question' || ask.measure.kind !== 'distinct') continue;
    const { field } = ask.measure;
    const rows = (registers[ask.register] ?? []).filter(
      (row) => holds(ask.among, row, period) && holds(ask.rows, row, period),
    );
    distinct.set(key, new Set(rows.map((row) => row[field])).size);
  }
  return { passes, distinct };
}
