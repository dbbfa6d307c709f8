/** The figures that a report tells outside its tables, as the report's data lists them. */
import type { Figure } from '../../shared/report';
import type { Answers, FigureDefinition } from '../figures/figure';
import { toldNumber } from './amount';

/**
 * Keyed by figure; amounts in 元 or 万元.
 * @param bound figures that the prose prints: a cell that it speaks of is listed too
 */
export function tellFigures(
  definitions: readonly FigureDefinition[],
  answers: Answers,
  bound: ReadonlySet<string>,
): Record<string, Figure> {
  return Object.fromEntries(
    definitions
      .filter(({ key, cell, check }) => !check && (!cell || bound.has(key)))
      .map(({ key, label, unit }) => {
        const answer = answers.get(key) ?? null;
        return [key, { value: answer === null ? null : toldNumber(answer, unit), unit, label }];
      }),
  );
}
