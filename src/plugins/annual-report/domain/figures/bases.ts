/** What figures rest on where the registers alone did not give them. */
import type { Basis } from '../../shared/report';
import { NATURES } from '../../../registers/shared/declared';
import { toldNumber } from '../assembly/amount';
import type { DeclaredRow } from './declared-row';
import { partsOf, type Answers, type FigureDefinition } from './figure';

/** The figures that one comes down to: itself where it is derived from none. */
export function leavesBehind(
  byKey: ReadonlyMap<string, FigureDefinition>,
  key: string,
): readonly FigureDefinition[] {
  const definition = byKey.get(key);
  if (!definition) return [];
  const parts = partsOf(definition.ask);
  const leaves = parts.length === 0 ? [definition] : parts.flatMap((part) => leavesBehind(byKey, part));
  return [...new Set(leaves)];
}

const joined = (words: readonly (string | null)[], by: string): string =>
  [...new Set(words.filter((word) => word !== null && word !== ''))].join(by);

function basisOn(rows: readonly DeclaredRow[], computed: number | null): Basis {
  const corrected = rows.filter(({ nature }) => nature === NATURES.corrected);
  if (corrected.length > 0) {
    const reasons = corrected.map(({ reason }) => reason);
    return { kind: 'overridden', computed, reason: joined(reasons, '；') };
  }
  const sources = rows.map(({ source }) => source);
  const days = rows.map(({ sourceDate }) => sourceDate ?? '');
  return { kind: 'declared', source: joined(sources, '、'), on: days.sort().at(-1) ?? '' };
}

/**
 * A figure that somebody entered rests on that entry; a derived one on the entries of its parts. Not
 * so a total of the form whose parts are cells: they stand beside it, and say it for themselves.
 * @param computed what the registers alone give, in 分
 */
export function basesOf(
  definitions: readonly FigureDefinition[],
  computed: Answers,
  rows: readonly DeclaredRow[],
): ReadonlyMap<string, Basis> {
  const byKey = new Map(definitions.map((definition) => [definition.key, definition]));
  const entered = new Map(rows.map((row) => [row.key, row]));
  return new Map(
    definitions.flatMap(({ key, unit, cell, ask }) => {
      const derived = partsOf(ask).length > 0;
      const behind = leavesBehind(byKey, key)
        .filter((leaf) => !(derived && cell && leaf.cell))
        .flatMap((leaf) => entered.get(leaf.key) ?? []);
      if (behind.length === 0) return [];
      const answer = computed.get(key) ?? null;
      return [[key, basisOn(behind, answer === null ? null : toldNumber(answer, unit))] as const];
    }),
  );
}
