/** What the registers would now answer otherwise than an approved report does. */
import { fromReport } from '../assembly/previous';
import { toldNumber } from '../assembly/amount';
import { isComparison, type Answers, type FigureDefinition } from '../figures/figure';
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

/**
 * One entry for each cell or figure whose number has changed, and for each whose number is the same
 * but comes from other rows (`sealed` then equals `now`). Comparisons with last year are left out:
 * they change with their parts.
 */
export function driftOf(approved: Approved, live: Live): DriftedFigure[] {
  const { definitions } = live;
  return definitions.flatMap(({ key, label, unit, ask, check }) => {
    if (check || ask.kind === 'share' || isComparison(ask)) return [];
    const sealed = fromReport(approved.report, definitions, key);
    if (sealed === null) return [];
    const now = live.answers.get(key) ?? null;
    // A row that adds nothing to a sum changes nothing.
    const counts = ask.kind === 'question' && ask.measure.kind !== 'sum';
    const moved = counts && !same(approved.rows[key], live.rows[key]);
    if (sealed === now && !moved) return [];
    return [
      { key, label, sealed: toldNumber(sealed, unit), now: now === null ? null : toldNumber(now, unit) },
    ];
  });
}
