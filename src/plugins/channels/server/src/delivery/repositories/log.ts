/** Reading the log, and what a person does in it. */
import { z } from 'zod';
import {
  attemptSchema,
  DELIVERY_STATES,
  deliverySchema,
  type deliveryFilterSchema,
  type DeliveryState,
} from '../../../../shared/deliveries';
import { enqueue } from './jobs';
import { enqueueLine } from './attempts';
import type { Knex } from './knex';

/** PostgreSQL gives a bigint as text, and an instant as it is. */
const deliveryRow = deliverySchema.extend({
  id: z.coerce.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
  dueAt: z.date(),
});
export type DeliveryRow = z.infer<typeof deliveryRow>;

const COLUMNS = `d.id, d.channel, d.target, d.key, d.op, d.type, d.document_id as "documentId", d.title, d.state,
  d.attempts, d.sentence, d.next, d.code, d.created_at as "createdAt", d.updated_at as "updatedAt",
  d.due_at as "dueAt"`;

export async function readDelivery(knex: Knex, id: number): Promise<DeliveryRow | undefined> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select ${COLUMNS} from channels_deliveries d where d.id = ?`,
    [id],
  );
  return rows[0] === undefined ? undefined : deliveryRow.parse(rows[0]);
}

/** A page of the log, newest first, and how many rows the filter finds in all. */
export async function listDeliveries(
  knex: Knex,
  filter: z.output<typeof deliveryFilterSchema>,
): Promise<{ rows: DeliveryRow[]; total: number }> {
  const { state = null, channel = null, documentId = null, page, pageSize } = filter;
  const where = `(?::text is null or d.state = ?) and (?::text is null or d.channel = ?)
    and (?::text is null or d.document_id = ?)`;
  const bindings = [state, state, channel, channel, documentId, documentId];
  const found = await knex.raw<{ rows: unknown[] }>(
    `select ${COLUMNS} from channels_deliveries d where ${where} order by d.id desc limit ? offset ?`,
    [...bindings, pageSize, (page - 1) * pageSize] as never,
  );
  const counted = await knex.raw<{ rows: { total: string }[] }>(
    `select count(*) as total from channels_deliveries d where ${where}`,
    bindings as never,
  );
  return { rows: z.array(deliveryRow).parse(found.rows), total: Number(counted.rows[0]?.total ?? 0) };
}

export async function countStates(knex: Knex): Promise<Record<DeliveryState, number>> {
  const { rows } = await knex.raw<{ rows: { state: string; count: string }[] }>(
    'select state, count(*) from channels_deliveries group by state',
  );
  const counted = new Map(rows.map(({ state, count }) => [state, Number(count)]));
  return Object.fromEntries(
    DELIVERY_STATES.map((state) => [state, counted.get(state) ?? 0]),
  ) as Record<DeliveryState, number>; // prettier-ignore
}

const attemptRow = attemptSchema.extend({ beganAt: z.date() });

export async function readAttempts(knex: Knex, id: number): Promise<z.infer<typeof attemptRow>[]> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select number, began_at as "beganAt", ms, kind, code, sentence from channels_attempts
      where delivery_id = ? order by number`,
    [id],
  );
  return z.array(attemptRow).parse(rows);
}

/** Whether a newer delivery of the same target and document is there. */
const REPLACED = `exists (
  select from channels_deliveries n
   where n.channel = d.channel and n.target = d.target and n.type = d.type and n.document_id = d.document_id
     and n.id > d.id and n.state <> 'cancelled')`;

export async function isReplaced(knex: Knex, id: number): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select from channels_deliveries d where d.id = ? and ${REPLACED}`,
    [id],
  );
  return rows.length > 0;
}

/** Makes a delivery due now, and its target with it. @returns false where that may not be */
export async function makeDue(knex: Knex, id: number): Promise<boolean> {
  return await knex.transaction(async (trx) => {
    const { rows } = await trx.raw<{ rows: { channel: string; target: string }[] }>(
      `update channels_deliveries d
          set state = 'waiting', due_at = now(), failures = 0, failing_since = null, code = null, next = null,
              sentence = '已安排重试。', updated_at = now()
        where d.id = ? and (d.state = 'waiting' or (d.state in ('person', 'cancelled') and not ${REPLACED}))
       returning d.channel, d.target`,
      [id],
    );
    const [made] = rows;
    if (!made) return false;
    await trx.raw('delete from channels_rests where channel = ? and target = ?', [made.channel, made.target]);
    await enqueue(trx, 'd.id = ?', [id]);
    return true;
  });
}

/** Cancels what is not under way. @returns false where it is, or is over */
export async function cancelDelivery(knex: Knex, id: number, sentence: string): Promise<boolean> {
  return await knex.transaction(async (trx) => {
    const { rows } = await trx.raw<{ rows: unknown[] }>(
      `update channels_deliveries
          set state = 'cancelled', code = 'CANCELLED', next = null, sentence = ?, updated_at = now()
        where id = ? and state in ('waiting', 'person') returning id`,
      [sentence, id],
    );
    if (rows.length > 0) await enqueueLine(trx, id);
    return rows.length > 0;
  });
}

/** Cancels all that waits for a target. */
export async function cancelWaiting(
  knex: Knex,
  channel: string,
  target: string,
  sentence: string,
): Promise<void> {
  await knex.raw(
    `update channels_deliveries
        set state = 'cancelled', code = 'TARGET_OFF', next = null, sentence = ?, updated_at = now()
      where channel = ? and target = ? and state = 'waiting'`,
    [sentence, channel, target],
  );
}
