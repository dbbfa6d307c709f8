import { shanghaiInstant } from '../../../../shanghai-time';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The beginning of a day in China: `YYYY-MM-DD`. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/** `Wed, 31 May 2023 09:20:00 +0800`: RFC 822 with the year in four digits, as RSS 2.0 prefers. */
export function rfc822(instant: Date): string {
  const text = shanghaiInstant(instant);
  const [year = '', month = '', day = ''] = text.slice(0, 10).split('-');
  const weekday = DAYS[new Date(`${text.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? '';
  return `${weekday}, ${day} ${MONTHS[Number(month) - 1] ?? ''} ${year} ${text.slice(11, 19)} +0800`;
}
