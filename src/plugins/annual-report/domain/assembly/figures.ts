/** The figures that a report tells outside its tables, as the report's data lists them. */
import type { Basis, Figure } from '../../shared/report';
import type { Answers, FigureDefinition } from '../figures/figure';
import { toldNumber } from './amount';

/**
 * Keyed by figure; amounts in 元 or 万元.
 * @param bound figures that the prose prints: a cell that it speaks of is listed too
 * @param bases of figures that the registers alone did not give: such a cell is listed too
 */
export function tellFigures(
  definitions: readonly FigureDefinition[],
  answers: Answers,
  bound: ReadonlySet<string>,
  bases: ReadonlyMap<string, Basis>,
): Record<string, Figure> {
  return Object.fromEntries(
    definitions
      .filter(({ key, cell, check }) => !check && (!cell || bound.has(key) || bases.has(key)))
      .map(({ key, label, unit }) => {
        const answer = answers.get(key) ?? null;
        const basis = bases.get(key);
        const value = answer === null ? null : toldNumber(answer, unit);
        return [key, { value, unit, label, ...(basis && { basis }) }];
      }),
  );
}
