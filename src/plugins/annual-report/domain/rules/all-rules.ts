/** Every rule, in the order in which findings are listed. A rule is added here and in its own file. */
import type { Finding } from '../../shared/report';
import { columnSum } from './column-sum';
import { drift } from './drift';
import { link } from './link';
import { oddDate } from './odd-date';
import { oddOutcome } from './odd-outcome';
import { reviewSum } from './review-sum';
import { rowSum } from './row-sum';
import type { Rule } from './rule';
import { sectionEmpty } from './section-empty';
import { rulesNotCompetent } from './rules-not-competent';
import type { Subject } from './subject';

const ALL_RULES: readonly Rule[] = [
  rowSum,
  columnSum,
  link,
  reviewSum,
  rulesNotCompetent,
  sectionEmpty,
  oddDate,
  oddOutcome,
  drift,
];

/** Checks a report by every rule. Errors stop publication; warnings ask for a reason. */
export function findingsOf(subject: Subject): Finding[] {
  return ALL_RULES.flatMap((rule) => [...rule.check(subject)]);
}
