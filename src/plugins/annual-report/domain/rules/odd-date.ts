import { FUTURE_DATES, STEP_ORDER } from '../figures/oddities';
import { oddityRule } from './oddity-rule';

/** Dates that were taken as entered but cannot be right: in the future, or in an impossible order. */
export const oddDate = oddityRule({
  code: 'ODD_DATE',
  source: '登记簿日期核对',
  figures: [...FUTURE_DATES, ...STEP_ORDER],
  fix: '打开这些登记，改正写错的日期；确实无误的，提交时写明理由。',
});
