/** Which rows an approved figure was counted from, and what has changed since. */
import { isDistinct, passOf, rowsFrom } from './tabulation';
import type { Tabulated } from './answers';
import type { FigureDefinition } from './figure';

/** Document ids by figure, sorted; only of figures that registers answer, and that have rows. */
export type RowsBehind = Readonly<Record<string, readonly string[]>>;

/** @param tabulated asked with rows */
export function rowsBehind(definitions: readonly FigureDefinition[], tabulated: Tabulated): RowsBehind {
  const passes = new Map(tabulated.passes.map((pass) => [passOf(pass.tabulation), pass]));
  const behind: Record<string, readonly string[]> = {};
  for (const { key, ask, check } of definitions) {
    if (ask.kind !== 'question' || check) continue;
    const pass = passes.get(passOf(ask));
    const rows = isDistinct(ask)
      ? (tabulated.distinctRows?.get(key) ?? [])
      : pass
        ? rowsFrom(ask, pass.tabulation, pass.groups)
        : [];
    if (rows.length > 0) behind[key] = [...rows].sort();
  }
  return behind;
}
