import { dayNumber } from './day-number';

const WEEKDAYS = ['四', '五', '六', '日', '一', '二', '三'];

/** `一` … `日` of a `YYYY-MM-DD`. */
export const weekdayOf = (date: string): string => WEEKDAYS[((dayNumber(date) % 7) + 7) % 7] ?? '';

/** `2026年10月19日`. */
export function tellDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(day)}日`;
}

/** `2026年10月19日（星期一）`. */
export const tellDayOfWeek = (date: string): string => `${tellDay(date)}（星期${weekdayOf(date)}）`;
