/**
 * Numbers that people enter: those that no register holds, and those that stand in the place of a
 * computed one. They replace answers of questions only; what is derived follows from them.
 */
import type { Basis } from '../../shared/report';
import { isOwnFigure } from '../../../registers/shared/declared';
import { keptNumber } from '../assembly/amount';
import { answerAll, type PreviousAnswers, type Replaced, type Tabulated } from './answers';
import { basesOf } from './bases';
import { faultOf, type DeclaredFault } from './declared-faults';
import type { DeclaredRow } from './declared-row';
import { mayBeEntered, type Answers, type FigureDefinition } from './figure';

/** A year's figures: the catalogue with the office's own ones, their answers, and what they rest on. */
export interface FiguresOfYear {
  readonly definitions: readonly FigureDefinition[];
  readonly answers: Answers;
  /** Of figures that the registers alone did not give. */
  readonly bases: ReadonlyMap<string, Basis>;
  /** The entries that stand in these answers. */
  readonly entered: readonly DeclaredRow[];
}

/** Answers in 分 that take the place of the registers' own; never that of a derived figure. */
export function replacedBy(definitions: readonly FigureDefinition[], rows: readonly DeclaredRow[]): Replaced {
  const entered = definitions.filter(({ ask }) => mayBeEntered(ask));
  const units = new Map(entered.map(({ key, unit }) => [key, unit]));
  return new Map(
    rows.flatMap(({ key, value }) => {
      const unit = units.get(key);
      return unit ? [[key, keptNumber(value, unit)] as const] : [];
    }),
  );
}

const definitionOf = ({ key, name, unit }: DeclaredRow): FigureDefinition[] =>
  isOwnFigure(key) && name && unit ? [{ key, label: name, unit, ask: { kind: 'told' } }] : [];

/**
 * Answers every figure of a year, with the numbers that people entered for it.
 * @returns the year's figures, or what is wrong with the entries: all of it, each in a sentence
 */
export function answerYear(
  catalogue: readonly FigureDefinition[],
  tabulated: Tabulated,
  previous: PreviousAnswers,
  rows: readonly DeclaredRow[],
): FiguresOfYear | { readonly faults: readonly DeclaredFault[] } {
  const computed = answerAll(catalogue, tabulated, previous);
  if (rows.length === 0) return { definitions: catalogue, answers: computed, bases: new Map(), entered: [] };
  const definitions = [...catalogue, ...rows.flatMap(definitionOf)];
  const faults = rows.flatMap((row) => faultOf(row, definitions, computed) ?? []);
  if (faults.length > 0) return { faults };
  const answers = answerAll(definitions, tabulated, previous, replacedBy(definitions, rows));
  return { definitions, answers, bases: basesOf(definitions, computed, rows), entered: rows };
}
