/** What is set for a minute, and what became of it. */
import { z } from 'zod';
import type { ItemUid } from '../../../../../../public-content/item-facts';
import { SCHEDULE_ACTIONS, SCHEDULE_STATES } from '../../../../shared/schedules';
import type { Knex } from '../../transaction';

const scheduleRow = z.object({
  id: z.string(),
  uid: z.string().transform((uid) => uid as ItemUid),
  documentId: z.string(),
  /** As it was when it was set. */
  bodyCode: z.string(),
  action: z.enum(SCHEDULE_ACTIONS),
  at: z.date(),
  state: z.enum(SCHEDULE_STATES),
  actorKey: z.string(),
  actorName: z.string(),
  createdAt: z.date(),
  settledAt: z.date().nullable(),
  late: z.boolean(),
  problem: z.string().nullable(),
});
export type Schedule = z.infer<typeof scheduleRow>;

const COLUMNS = `id::text, uid, document_id as "documentId", body_code as "bodyCode", action, due_at as "at", state,
  actor_key as "actorKey", actor_name as "actorName", created_at as "createdAt", settled_at as "settledAt", late,
  problem`;

async function select(knex: Knex, rest: string, bindings: readonly unknown[]): Promise<Schedule[]> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select ${COLUMNS} from editorial_schedules ${rest}`,
    bindings as never,
  );
  return z.array(scheduleRow).parse(rows);
}

type NewSchedule = Omit<Schedule, 'id' | 'state' | 'settledAt' | 'late' | 'problem'>;

/** At most one of an action waits for an item: a second is an error of the database. */
export async function addSchedule(trx: Knex, added: NewSchedule): Promise<void> {
  await trx.raw(
    `insert into editorial_schedules (uid, document_id, body_code, action, due_at, actor_key, actor_name, created_at)
     values (:uid, :documentId, :bodyCode, :action, :at, :actorKey, :actorName, :createdAt)`,
    { ...added },
  );
}

/** What waits for an item, the earlier first. */
export const waitingFor = (knex: Knex, documentId: string): Promise<Schedule[]> =>
  select(knex, "where document_id = ? and state = 'waiting' order by due_at, id", [documentId]);

/** Of each action the last that was set for an item, whatever became of it. */
export const latestFor = (knex: Knex, documentId: string): Promise<Schedule[]> =>
  select(
    knex,
    `where id in (select max(id) from editorial_schedules where document_id = ? group by action)
     order by due_at, id`,
    [documentId],
  );

/** What waits and is due, the earlier first. */
export const dueAt = (knex: Knex, now: Date): Promise<Schedule[]> =>
  select(knex, "where state = 'waiting' and due_at <= ? order by due_at, id limit 500", [now]);

/**
 * One that waits; undefined where it no longer does. It needs no lock of its row: whoever settles one has taken the
 * turn of writing (`trail.lock()`), so nobody else is in the middle of it.
 */
export async function claim(trx: Knex, id: string): Promise<Schedule | undefined> {
  return (await select(trx, "where id = ? and state = 'waiting'", [id]))[0];
}

export interface Settlement {
  readonly state: 'done' | 'failed' | 'cancelled';
  readonly at: Date;
  readonly late: boolean;
  /** Why it failed. */
  readonly problem: string | null;
}

/** Says what became of one that is claimed. */
export async function settle(trx: Knex, id: string, { state, at, late, problem }: Settlement): Promise<void> {
  await trx.raw(
    'update editorial_schedules set state = ?, settled_at = ?, late = ?, problem = ? where id = ?',
    [state, at, late, problem, id],
  );
}

/** Whether there is, or was, such a one for the item. */
export async function isKnown(trx: Knex, documentId: string, id: string): Promise<boolean> {
  return (await select(trx, 'where document_id = ? and id = ?', [documentId, id])).length > 0;
}

/** What waits, by its time; then what failed or was late since a day, the latest first. */
export const waitingOrOdd = (knex: Knex, since: Date): Promise<Schedule[]> =>
  select(
    knex,
    `where state = 'waiting' or ((state = 'failed' or late) and settled_at >= ?)
     order by settled_at desc nulls first, due_at, id limit 500`,
    [since],
  );
