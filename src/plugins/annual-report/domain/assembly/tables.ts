/** The three tables, filled from answers: a cell's path is its figure's key. */
import type { Tables } from '../../shared/tables';
import type { Answers } from '../figures/figure';
import { wanYuan } from './amount';

export type Nested = { [key: string]: Nested | number | string };

/** Puts a value at its path, making what lies between. */
export function place(root: Nested, path: string, value: number | string): void {
  const steps = path.split('.');
  const last = steps.pop() as string;
  let at = root;
  for (const step of steps) at = (at[step] ??= {}) as Nested;
  at[last] = value;
}

/**
 * Every cell of tables two, three and four, in statutory order.
 * @param cells keys of the catalogue's cells, in its order.
 */
export function fillTables(cells: readonly string[], answers: Answers): Tables {
  const tables: Nested = {};
  for (const key of cells) {
    const answer = answers.get(key) ?? 0;
    place(tables, key, key === 'proactive.feesWanYuan' ? wanYuan(answer) : answer);
  }
  return tables as unknown as Tables;
}
