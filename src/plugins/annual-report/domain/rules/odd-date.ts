import { FUTURE_DATES, STEP_ORDER } from '../figures/oddities';
import type { Rule } from './rule';

const ODD_DATES = new Set([...FUTURE_DATES, ...STEP_ORDER].map((figure) => figure.key));

/** Dates that were taken as entered but cannot be right: in the future, or in an impossible order. */
export const oddDate: Rule = {
  source: '登记簿日期核对',
  check: ({ oddities }) =>
    oddities
      .filter((oddity) => ODD_DATES.has(oddity.key) && oddity.count > 0)
      .map(({ key, label, count }) => ({
        code: 'ODD_DATE',
        severity: 'warning',
        where: key,
        expected: 0,
        actual: count,
        message: `${label}：${count} 件。`,
        fix: '打开这些登记，改正写错的日期；确实无误的，发布时写明理由。',
      })),
};
