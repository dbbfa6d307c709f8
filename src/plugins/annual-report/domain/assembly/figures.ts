/** The figures that a report tells outside its tables, as the report's data lists them. */
import type { Figure } from '../../shared/report';
import type { Answers, FigureDefinition } from '../figures/figure';
import { yuan } from './amount';

/** Keyed by figure; amounts in 元. */
export function tellFigures(
  definitions: readonly FigureDefinition[],
  answers: Answers,
): Record<string, Figure> {
  return Object.fromEntries(
    definitions
      .filter((definition) => !definition.cell && !definition.check)
      .map(({ key, label, unit }) => {
        const answer = answers.get(key) ?? null;
        return [key, { value: answer !== null && unit === '元' ? yuan(answer) : answer, unit, label }];
      }),
  );
}
