import { OVERDUE } from '../figures/oddities';
import { oddityRule } from './oddity-rule';

/** Applications answered after their last day, or open beyond it. The clock itself: domain/calendar/deadline.ts. */
export const overdue = oddityRule({
  code: 'OVERDUE',
  source: '政府信息公开条例第三十条、第三十二条至第三十四条',
  figures: [OVERDUE],
  fix: '打开这些登记：漏填的，补填补正、征求意见、延期、收费的日期或金额；确实超期的，尽快办结，提交时写明理由。',
});
