/**
 * What last year's value of a figure was: out of last year's report; else out of the register,
 * where the body keeps it completely since before that year began; else not known.
 */
import { atPath } from '../at-path';
import type { Form, Report } from '../../shared/report';
import { questionsBehind } from '../figures/answers';
import { isComparison, type Answer, type FigureDefinition } from '../figures/figure';
import { keptNumber } from './amount';
import type { Body } from './body';

/** The figures that are compared with last year's value. */
export function comparedKeys(definitions: readonly FigureDefinition[]): string[] {
  return [...new Set(definitions.flatMap(({ ask }) => (isComparison(ask) ? [ask.of] : [])))];
}

/** What the form of 2019 counts in a cell of its own; its counts of documents mean something else. */
const CELLS_OF_2019: Readonly<Record<string, string>> = {
  'proactive.licences': 'proactive.licences.decisions',
  'proactive.penalties': 'proactive.penalties.decisions',
  'proactive.coercion': 'proactive.coercion.decisions',
};

/** The cell that a figure repeats, if it does: a report that lacks the figure still has the cell. */
function cellOf({ ask, key, cell: isCell }: FigureDefinition, form: Form): string {
  const cell = !isCell && ask.kind === 'total' && ask.of.length === 1 ? (ask.of[0] ?? key) : key;
  return form === '2019' ? (CELLS_OF_2019[cell] ?? cell) : cell;
}

/** A figure of an earlier report, amounts in 分; null where that report has none. */
export function fromReport(report: Report, definitions: readonly FigureDefinition[], key: string): Answer {
  const definition = definitions.find((each) => each.key === key);
  if (!definition) return null;
  const told = report.figures[key]?.value ?? atPath(report.tables, cellOf(definition, report.form));
  // Amounts stand in the tables as text.
  const number = typeof told === 'string' ? Number(told) : told;
  return typeof number === 'number' && Number.isFinite(number) ? keptNumber(number, definition.unit) : null;
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
