const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric' });
const SHOWN = 11;

/** This year in Asia/Shanghai. */
export function thisYear(): number {
  return Number(shanghai.format(new Date()));
}

/** The years to choose from, newest first: this one and the ten before it, and whichever was asked for. */
export function yearsWith(chosen: number): number[] {
  const now = thisYear();
  const years = Array.from({ length: SHOWN }, (_, back) => now - back);
  return years.includes(chosen) ? years : [...years, chosen].sort((a, b) => b - a);
}

/** A year as it stands in the address; last year where none, or none that can be, is there. */
export function readYear(text: string | null): number {
  return text !== null && /^20\d\d$/.test(text) ? Number(text) : thisYear() - 1;
}
