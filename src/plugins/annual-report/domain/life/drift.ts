/** What the registers would now answer otherwise than an approved report does. */
import type { Unit } from '../../../registers/shared/declared';
import { fromReport } from '../assembly/previous';
import { toldNumber } from '../assembly/amount';
import { isComparison, type Answer, type Answers, type FigureDefinition } from '../figures/figure';
import type { RowsBehind } from '../figures/rows-behind';
import type { DriftedFigure } from '../rules/subject';
import type { Report } from '../../shared/report';

interface Approved {
  readonly report: Report;
  readonly rows: RowsBehind;
}

interface Live {
  readonly definitions: readonly FigureDefinition[];
  readonly answers: Answers;
  readonly rows: RowsBehind;
}

const NO_ROWS: readonly string[] = [];
const same = (a: readonly string[] = NO_ROWS, b: readonly string[] = NO_ROWS): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);

const told = (answer: Answer, unit: Unit): number | null =>
  answer === null ? null : toldNumber(answer, unit);

/**
 * One entry for each cell or figure whose number has changed, and for each whose number is the same
 * but comes from other rows (`sealed` then equals `now`); a number that somebody had
 * entered and has taken out since is there too, and one that had no answer and now has one. Comparisons with last year are left out:
 * they change with their parts.
 */
export function driftOf(approved: Approved, live: Live): DriftedFigure[] {
  const { definitions } = live;
  const known = new Set(definitions.map(({ key }) => key));
  const gone = Object.entries(approved.report.figures)
    .filter(([key]) => !known.has(key))
    .map(([key, { label, value }]) => ({ key, label, sealed: value, now: null }));
  const moved = definitions.flatMap(({ key, label, unit, ask, check }) => {
    if (check || ask.kind === 'share' || isComparison(ask)) return [];
    const sealed = fromReport(approved.report, definitions, key);
    // Not in the report at all: nothing was approved that could have changed.
    if (sealed === null && !(key in approved.report.figures)) return [];
    const now = live.answers.get(key) ?? null;
    // A row that adds nothing to a sum changes nothing.
    const counts = ask.kind === 'question' && ask.measure.kind !== 'sum';
    const otherRows = counts && !same(approved.rows[key], live.rows[key]);
    if (sealed === now && !otherRows) return [];
    return [{ key, label, sealed: told(sealed, unit), now: told(now, unit) }];
  });
  return [...moved, ...gone];
}
