import { shanghaiInstant } from '../../../../shanghai-time';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The beginning of a day in China: `YYYY-MM-DD`. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/** `2023-05-31 09:20` in China: how labels and pages write a time. */
export const toMinute = (instant: Date): string => shanghaiInstant(instant).slice(0, 16).replace('T', ' ');

/** `Wed, 31 May 2023 09:20:00 +0800`: RFC 822 with the year in four digits, as RSS 2.0 prefers. */
export function rfc822(instant: Date): string {
  const text = shanghaiInstant(instant);
  const [year = '', month = '', day = ''] = text.slice(0, 10).split('-');
  const weekday = DAYS[new Date(`${text.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? '';
  return `${weekday}, ${day} ${MONTHS[Number(month) - 1] ?? ''} ${year} ${text.slice(11, 19)} +0800`;
}
