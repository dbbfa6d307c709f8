/**
 * What last year's value of a figure was: out of last year's report; else out of the register,
 * where the body keeps it completely since before that year began; else not known.
 */
import type { Report } from '../../shared/report';
import { questionsBehind } from '../figures/answers';
import type { Answer, FigureDefinition } from '../figures/figure';
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

/** Cells that a told figure repeats: a report that lacks the figure still has the cell. */
const CELL_OF: Readonly<Record<string, string>> = {
  'applications.received': 'applications.newReceived.total',
};

/** A figure of an earlier report, in the unit in which it is told; null where that report has none. */
export function fromReport(report: Report, key: string): Answer {
  const told = report.figures[key]?.value;
  const cell = atPath(report.tables, CELL_OF[key] ?? key);
  if (typeof told === 'number') return told;
  return typeof cell === 'number' ? cell : null;
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
