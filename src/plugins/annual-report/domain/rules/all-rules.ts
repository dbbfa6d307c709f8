/** Every rule, in the order in which findings are listed. A rule is added here and in its own file. */
import type { Finding } from '../../shared/report';
import { blankCell } from './blank-cell';
import { breakdownSum } from './breakdown-sum';
import { carryOver } from './carry-over';
import { columnSum } from './column-sum';
import { copiedText } from './copied-text';
import { drift } from './drift';
import { feesText } from './fees-text';
import { feesUnit } from './fees-unit';
import { inForceContinuity } from './in-force-continuity';
import { inForceTooSmall } from './in-force-too-small';
import { link } from './link';
import { narrativeTable } from './narrative-table';
import { notACount } from './not-a-count';
import { oddDate } from './odd-date';
import { oddOutcome } from './odd-outcome';
import { overdue } from './overdue';
import { pendingLost } from './pending-lost';
import { periodYear } from './period-year';
import { provisionalCalendar } from './provisional-calendar';
import { reviewSum } from './review-sum';
import { rowSum } from './row-sum';
import type { Rule } from './rule';
import { rulesNotCompetent } from './rules-not-competent';
import { sectionEmpty } from './section-empty';
import { structure } from './structure';
import type { Subject } from './subject';
import { typedNumber } from './typed-number';
import { unsplitRow } from './unsplit-row';
import { yearSlip } from './year-slip';

/** Published by nobody: the report contradicts the form, itself or its year. */
const ERRORS: readonly Rule[] = [
  blankCell,
  notACount,
  rowSum,
  columnSum,
  link,
  reviewSum,
  rulesNotCompetent,
  inForceTooSmall,
  narrativeTable,
  feesText,
  yearSlip,
  periodYear,
  sectionEmpty,
];

/** Published only with a written reason: likely wrong, or different without saying why. */
const WARNINGS: readonly Rule[] = [
  carryOver,
  inForceContinuity,
  pendingLost,
  typedNumber,
  feesUnit,
  copiedText,
  overdue,
  oddDate,
  oddOutcome,
  breakdownSum,
  drift,
];

/** Worth knowing, not wrong. */
const INFOS: readonly Rule[] = [structure, unsplitRow, provisionalCalendar];

const ALL_RULES: readonly Rule[] = [...ERRORS, ...WARNINGS, ...INFOS];

/** Checks a report by every rule. Errors stop publication; warnings ask for a reason. */
export function findingsOf(subject: Subject): Finding[] {
  return ALL_RULES.flatMap((rule) => [...rule.check(subject)]);
}
