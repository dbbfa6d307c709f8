/** Deliveries: what is brought to places outside, each attempt of it on record. */
import { z } from 'zod';
import { CHANGE_TYPES, type ChangeType } from './changes';

/** Something to bring to a place outside, known by its key: the same key is never brought twice. */
export interface NewDelivery {
  readonly channel: string;
  /** Which webhook, which account. */
  readonly target: string;
  readonly key: string;
  readonly op: 'upsert' | 'remove';
  readonly type: ChangeType;
  readonly documentId: string;
  /** What it is called in the log: an item's title. */
  readonly title: string;
}

/**
 * waiting: for its first or next attempt · working: an attempt is under way · done · person: will not go on
 * without one · cancelled: by a person, or replaced by a newer one.
 */
export const DELIVERY_STATES = ['waiting', 'working', 'done', 'person', 'cancelled'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** A delivery as the log shows it. Instants are ISO 8601 in China's time. */
export const deliverySchema = z.object({
  id: z.number().int(),
  channel: z.string(),
  target: z.string(),
  key: z.string(),
  op: z.enum(['upsert', 'remove']),
  type: z.enum(CHANGE_TYPES),
  documentId: z.string(),
  title: z.string(),
  state: z.enum(DELIVERY_STATES),
  attempts: z.number().int(),
  /** How it stands, and what a person can do about it. */
  sentence: z.string().nullable(),
  next: z.string().nullable(),
  code: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** When the next attempt is due, of one that waits. */
  dueAt: z.string().nullable(),
});
export type DeliveryRecord = z.infer<typeof deliverySchema>;

/** One attempt. `lost`: cut off in the middle, outcome unknown. */
export const attemptSchema = z.object({
  number: z.number().int(),
  beganAt: z.string(),
  ms: z.number().int().nullable(),
  kind: z.enum(['done', 'wait', 'again', 'person', 'lost']),
  code: z.string().nullable(),
  sentence: z.string(),
});
export type AttemptRecord = z.infer<typeof attemptSchema>;

export const deliveryFilterSchema = z.strictObject({
  state: z.enum(DELIVERY_STATES).optional(),
  channel: z.string().max(50).optional(),
  documentId: z.string().max(100).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});
export type DeliveryFilter = z.input<typeof deliveryFilterSchema>;

export interface DeliveryPage {
  /** Newest first. */
  readonly data: readonly DeliveryRecord[];
  readonly total: number;
}

/** Stable codes of what a person may not do with a delivery. */
export const DELIVERY_REFUSALS = {
  DELIVERY_UNKNOWN: '没有这条投递记录。',
  DELIVERY_BUSY: '正在投递，请等这一次结束后再操作。',
  DELIVERY_DONE: '这条已经送达，不需要再操作。',
  DELIVERY_REPLACED: '这条信息已有更新的投递，请对最新的那一条操作。',
  DELIVERY_CANCELLED: '这条投递已经取消。',
} as const;
export type DeliveryRefusal = keyof typeof DELIVERY_REFUSALS;

/** `strapi.plugin('channels').service('deliveries')`. Acts that are refused throw an Error whose `code` is a DeliveryRefusal. */
export interface DeliveriesService {
  list(filter?: DeliveryFilter): Promise<DeliveryPage>;
  /** How many there are in each state. */
  counts(): Promise<Readonly<Record<DeliveryState, number>>>;
  /** One delivery's attempts, in their order. */
  attempts(id: number): Promise<readonly AttemptRecord[]>;
  read(id: number): Promise<DeliveryRecord | undefined>;
  /** Tries again at once what waits, was left to a person or was cancelled. */
  retry(id: number): Promise<void>;
  /** @param by who cancels it: stands in the log */
  cancel(id: number, by: string): Promise<void>;
  /** Adds a delivery in the transaction under way, if any. @returns its id, also where its key was there before */
  add(delivery: NewDelivery): Promise<{ readonly id: number; readonly added: boolean }>;
  /** Attempts it now in this process, due or not, and tells how it stands. Nothing is attempted twice at once. */
  run(id: number): Promise<DeliveryRecord | undefined>;
  /** Cancels all that waits for a target which is no more, or rests. */
  cancelTarget(channel: string, target: string, sentence: string): Promise<void>;
}
