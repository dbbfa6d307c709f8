/** 定时: an item published or taken back at a set minute. */
import { z } from 'zod';

export const SCHEDULE_ACTIONS = ['publish', 'unpublish'] as const;
export type ScheduleAction = (typeof SCHEDULE_ACTIONS)[number];

export const SCHEDULE_LABELS: Readonly<Record<ScheduleAction, string>> = {
  publish: '定时发布',
  unpublish: '定时撤下',
};

export const scheduleRequest = z.strictObject({
  action: z.enum(SCHEDULE_ACTIONS),
  /** `YYYY-MM-DDTHH:MM`, meant in Asia/Shanghai, or the same as ISO 8601 with +08:00. */
  at: z.string().trim().max(40),
});
export type ScheduleRequest = z.infer<typeof scheduleRequest>;

/** `failed`: its minute came, and it was refused. Nothing is tried a second time by itself. */
export const SCHEDULE_STATES = ['waiting', 'done', 'failed', 'cancelled'] as const;

export const scheduleSchema = z.object({
  id: z.string(),
  action: z.enum(SCHEDULE_ACTIONS),
  /** ISO 8601 with +08:00, to the minute. */
  at: z.string(),
  by: z.string(),
  state: z.enum(SCHEDULE_STATES),
  /** Of one that waits, what stands in its way as things are; of one that failed, why. Else null. */
  note: z.string().nullable(),
});
export type ScheduleView = z.infer<typeof scheduleSchema>;

/** One in the list of all items: of those that wait `note` is null, it is told with the item. */
export const listedScheduleSchema = scheduleSchema.extend({
  uid: z.string(),
  documentId: z.string(),
  /** Null where the item has been deleted. */
  title: z.string().nullable(),
  bodyCode: z.string(),
  /** Whether its minute was missed and made up for. */
  late: z.boolean(),
  /** ISO 8601 with +08:00; null while it waits. */
  settledAt: z.string().nullable(),
});
export type ListedSchedule = z.infer<typeof listedScheduleSchema>;
