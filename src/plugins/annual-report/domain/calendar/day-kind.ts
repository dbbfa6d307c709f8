/** What a calendar day is by itself, in words: whether it is worked, and why. */
import { holidayName } from './holiday-name';
import type { WorkingCalendar } from './working-calendar';
import { weekdayOf } from './told-day';

export interface DayKind {
  readonly worked: boolean;
  /** 工作日, 周末, 国庆节放假, 补班 … */
  readonly words: string;
}

const PROVISIONAL = '（暂定）';

/** @param date `YYYY-MM-DD` */
export function dayKind(date: string, calendar: WorkingCalendar): DayKind {
  const worked = calendar.isWorkingDay(date);
  const weekend = '六日'.includes(weekdayOf(date));
  const provisional = calendar.isProvisional(date) ? PROVISIONAL : '';
  if (worked) return { worked, words: `${weekend ? '调休补班' : '工作日'}${provisional}` };
  // A weekend within a holiday is off either way: the holiday is what people know it by.
  const named = !weekend || calendar.isHoliday(date);
  return { worked, words: `${named ? `${holidayName(date)}放假` : '周末'}${provisional}` };
}
