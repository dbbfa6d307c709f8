import { DUE_UNCOVERED } from '../figures/oddities';
import type { Rule } from './rule';

/** Limits that end on days of which no notice says yet whether they are worked. */
export const provisionalCalendar: Rule = {
  source: '全国年节及纪念日放假办法；国务院办公厅每年关于节假日安排的通知',
  check: ({ own }) => {
    const from = own?.provisionalFrom ?? null;
    const count = own?.oddities.find(({ key }) => key === DUE_UNCOVERED.key)?.count ?? 0;
    if (from === null) return [];
    const [year, month, day] = from.split('-').map(Number);
    return [
      {
        code: 'PROVISIONAL_CALENDAR',
        severity: 'info',
        where: DUE_UNCOVERED.key,
        expected: 0,
        actual: count,
        message: `有 ${count} 件申请的答复期限到 ${year}年${month}月${day}日及以后；这些日期的放假调休安排系统里还没有，暂按法定节假日和周末推算，期限可能相差几天。`,
        fix: '国务院办公厅公布放假安排后，在“工作日历”里填上这一年；在此之前，这些申请请提前办结。',
      },
    ];
  },
};
