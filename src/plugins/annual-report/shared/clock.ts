/** The clock of an application (条例 arts. 30, 32 to 34), as the server tells it and the panel shows it. */
import { z } from 'zod';

/** Where an application stands by its register's dates. */
export const CLOCK_STATES = [
  '已逾期',
  '办理中',
  '已延期',
  '等缴费',
  '征求意见中',
  '等补正',
  '按期办结',
  '逾期办结',
] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

const date = z.iso.date();

/** A limit within the limit: its last day, and the working days until it; negative where it is over. */
const limit = z.object({ by: date, left: z.number().int() });

/** A day of the derivation. */
const derivedDay = z.object({
  date,
  /** The how-manieth working day of the limit it is; null: it does not count. */
  number: z.number().int().nullable(),
  /** Why it counts or not. */
  why: z.string(),
  /** What happened on it, or falls on it. */
  event: z.string().nullable(),
});

export const clockSchema = z.object({
  state: z.enum(CLOCK_STATES),
  /** The last day to answer in time; null: the clock stands. */
  lastDay: date.nullable(),
  /**
   * Working days after today through the last day, 0 on the last day; negative or 0 after it. Of a concluded
   * one as on the day of its conclusion. null: the clock stands.
   */
  left: z.number().int().nullable(),
  /** Working days of the limit that are used up, and how many it has in all. */
  used: z.number().int(),
  total: z.number().int(),
  /** The year whose notice is not entered, where the last day lies in it: the day may still move. */
  provisionalYear: z.number().int().nullable(),
  /** Until when a correction may be asked for (art. 30); null where it no longer matters. */
  correction: limit.nullable(),
  /** Until when those who are asked have to answer (arts. 32, 34), counted from the asking; null: nobody is asked. */
  others: limit.nullable(),
  /** `latest`: the day to which it may be extended at most; `to`: 延期至, `capped`: beyond that. */
  extension: z.object({ latest: date, to: date.nullable(), capped: z.boolean() }).nullable(),
  days: z.array(derivedDay),
});
export type Clock = z.infer<typeof clockSchema>;
export type DerivedDay = z.infer<typeof derivedDay>;

/** An application that is not concluded, as lists show it. */
export const openClockSchema = clockSchema.pick({ state: true, lastDay: true, left: true }).extend({
  documentId: z.string(),
  registrationNo: z.string(),
  bodyCode: z.string(),
  provisional: z.boolean(),
});
export type OpenClock = z.infer<typeof openClockSchema>;

/** `strapi.plugin('annual-report').service('clocks')` */
export interface ClocksService {
  /** The clock of an application; null where it has no 收到日期. Undefined where there is no such application. */
  of(documentId: string): Promise<Clock | null | undefined>;
  /**
   * The clocks of everything that is not concluded, the most urgent first: what stands waiting for others is last.
   * Two queries, however many. @param bodies codes of 公开主体; `all`: whichever
   */
  unfinished(bodies: 'all' | readonly string[]): Promise<OpenClock[]>;
}
