/** Every rule, in the order in which findings are listed. A rule is added here and in its own file. */
import type { Finding } from '../../shared/report';
import { blankCell } from './blank-cell';
import { breakdownSum } from './breakdown-sum';
import { carryOver } from './carry-over';
import { checkedText } from './checked-text';
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

/** Severe as each finding of the checks before publication is. */
const CHECKED: readonly Rule[] = [checkedText];

/** Worth knowing, not wrong. */
const INFOS: readonly Rule[] = [structure, unsplitRow, provisionalCalendar];

const ALL_RULES: readonly Rule[] = [...ERRORS, ...CHECKED, ...WARNINGS, ...INFOS];

/** Of one kind; what is wrong with a file is clear long before. */
const MOST_OF_A_CODE = 200;

/** At most so many of each code, the last of them telling how many more there are. */
function capped(findings: readonly Finding[]): Finding[] {
  const byCode = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = byCode.get(finding.code);
    if (same) same.push(finding);
    else byCode.set(finding.code, [finding]);
  }
  return [...byCode.values()].flatMap((same) => {
    const shown = same.slice(0, MOST_OF_A_CODE - 1);
    const next = same[MOST_OF_A_CODE - 1];
    if (!next || same.length === MOST_OF_A_CODE) return same;
    const more = same.length - shown.length;
    return [
      ...shown,
      { ...next, expected: null, actual: more, message: `另有 ${more} 处同样的问题，没有逐条列出。` },
    ];
  });
}

/**
 * Checks a report by every rule. Errors stop publication; warnings ask for a reason. Of a report from
 * elsewhere, which may hold anything, at most 200 findings of each code are listed.
 */
export function findingsOf(subject: Subject): Finding[] {
  const findings = ALL_RULES.flatMap((rule) => [...rule.check(subject)]);
  return subject.own === null ? capped(findings) : findings;
}
