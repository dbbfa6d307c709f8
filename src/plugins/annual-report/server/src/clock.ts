/** The one clock: today in Asia/Shanghai, as `YYYY-MM-DD`, whatever zone the machine is in. */
const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

export function today(): string {
  return shanghai.format(new Date());
}
