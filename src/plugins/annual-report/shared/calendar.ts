/** The working calendar: which years are covered, and the notice of a year that the office enters. */
import { z } from 'zod';

const yearDays = z.object({
  year: z.number().int(),
  /** Runs of days, `01-01/01-03 04-05`. */
  off: z.string(),
  work: z.string(),
});

export const calendarSchema = z.object({
  /** `YYYY-MM-DD`, the last day that a notice covers. */
  coveredThrough: z.iso.date(),
  /** The year that is to be entered next. */
  next: z.number().int(),
  /** What the office has entered, the newest first; `by` and `at`: who, and the day. */
  entered: z.array(yearDays.extend({ by: z.string(), at: z.iso.date(), shipped: z.boolean() })),
  mayWrite: z.boolean(),
});
export type CalendarView = z.infer<typeof calendarSchema>;

/** The longest notice that is read. */
export const MOST_CHARACTERS = 10_000;

export const noticeRequestSchema = z.strictObject({
  /** As it was pasted. */
  text: z.string().max(MOST_CHARACTERS, '贴进来的文字太长：只贴放假安排那几段。'),
});
