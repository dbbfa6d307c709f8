/** Every rule, in the order in which findings are listed. A rule is added here and in its own file. */
import type { Finding } from '../../shared/report';
import { blankCell } from './blank-cell';
import { carryOver } from './carry-over';
import { columnSum } from './column-sum';
import { drift } from './drift';
import { feesUnit } from './fees-unit';
import { inForceContinuity } from './in-force-continuity';
import { inForceTooSmall } from './in-force-too-small';
import { link } from './link';
import { notACount } from './not-a-count';
import { oddDate } from './odd-date';
import { oddOutcome } from './odd-outcome';
import { pendingLost } from './pending-lost';
import { breakdownSum } from './breakdown-sum';
import { copiedText } from './copied-text';
import { feesText } from './fees-text';
import { narrativeTable } from './narrative-table';
import { periodYear } from './period-year';
import { reviewSum } from './review-sum';
import { rowSum } from './row-sum';
import type { Rule } from './rule';
import { sectionEmpty } from './section-empty';
import { rulesNotCompetent } from './rules-not-competent';
import { structure } from './structure';
import type { Subject } from './subject';
import { unsplitRow } from './unsplit-row';
import { typedNumber } from './typed-number';
import { yearSlip } from './year-slip';

const ALL_RULES: readonly Rule[] = [
  blankCell,
  notACount,
  rowSum,
  columnSum,
  link,
  reviewSum,
  rulesNotCompetent,
  inForceTooSmall,
  carryOver,
  inForceContinuity,
  pendingLost,
  feesUnit,
  unsplitRow,
  sectionEmpty,
  oddDate,
  oddOutcome,
  drift,
  narrativeTable,
  feesText,
  yearSlip,
  periodYear,
  typedNumber,
  copiedText,
  breakdownSum,
  structure,
];

/** Checks a report by every rule. Errors stop publication; warnings ask for a reason. */
export function findingsOf(subject: Subject): Finding[] {
  return ALL_RULES.flatMap((rule) => [...rule.check(subject)]);
}
