import { dayNumber } from './day-number';

/** Monday to Sunday. */
export const WEEK = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** `一` … `日` of a `YYYY-MM-DD`. */
export const weekdayOf = (date: string): (typeof WEEK)[number] =>
  // 1970-01-01 was a Thursday.
  WEEK[(((dayNumber(date) + 3) % 7) + 7) % 7] ?? '一';

/** `2026年10月19日`. */
export function tellDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(day)}日`;
}

/** `2026年10月19日（星期一）`. */
export const tellDayOfWeek = (date: string): string => `${tellDay(date)}（星期${weekdayOf(date)}）`;
