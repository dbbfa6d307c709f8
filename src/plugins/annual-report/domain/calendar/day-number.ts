/** Dates as whole numbers, so that days can be counted. */
const DAY = 86_400_000;

/** Days since 1970-01-01 of a `YYYY-MM-DD`. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/** The `YYYY-MM-DD` of a day number. */
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The day after. */
export const dayAfter = (date: string): string => dateOf(dayNumber(date) + 1);
