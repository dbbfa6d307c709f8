/**
 * What last year's value of a figure was: out of last year's report; else out of the register,
 * where the body keeps it completely since before that year began; else not known.
 */
import type { Report } from '../../shared/report';
import { questionsBehind } from '../figures/answers';
import type { Answer, FigureDefinition } from '../figures/figure';
import { keptNumber } from './amount';
import type { Body } from './body';

/** The figures of which a year-on-year change is asked. */
export function comparedKeys(definitions: readonly FigureDefinition[]): string[] {
  return definitions.flatMap(({ ask }) => (ask.kind === 'change' ? [ask.of] : []));
}

function atPath(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, step) => (at && typeof at === 'object' ? (at as Record<string, unknown>)[step] : undefined),
      value,
    );
}

/** The cell that a figure repeats, if it does: a report that lacks the figure still has the cell. */
function cellOf(definition: FigureDefinition): string {
  const { ask, key } = definition;
  return ask.kind === 'total' && ask.of.length === 1 ? (ask.of[0] ?? key) : key;
}

/** A figure of an earlier report, amounts in 分; null where that report has none. */
export function fromReport(report: Report, definitions: readonly FigureDefinition[], key: string): Answer {
  const definition = definitions.find((each) => each.key === key);
  if (!definition) return null;
  const told = report.figures[key]?.value ?? atPath(report.tables, cellOf(definition));
  return typeof told === 'number' ? keptNumber(told, definition.unit) : null;
}

/** Whether all registers behind a figure were complete during the year. */
export function registersCover(
  body: Body,
  definitions: readonly FigureDefinition[],
  key: string,
  year: number,
): boolean {
  const questions = questionsBehind(definitions, key);
  return (
    questions.length > 0 &&
    questions.every(({ question }) => {
      const since = body.since[question.register];
      return since !== undefined && since <= `${year}-01-01`;
    })
  );
}
