/** From the change log to deliveries. */
import type { NewDelivery } from '../../../../shared/deliveries';
import { CHANGE_LOG_LOCK } from '../../changes/repositories/change-log';
import { enqueue } from './jobs';
import type { Knex } from './knex';

/**
 * Waits for the transactions that are writing to the change log. One that found a planning job still waiting wrote
 * none of its own: since it held the log's lock until it had committed, what it published is readable by now.
 */
export async function waitForWriters(knex: Knex): Promise<void> {
  await knex.raw(`select pg_advisory_xact_lock(${CHANGE_LOG_LOCK})`);
}

/** How far the log has been planned. Whoever takes the cursor keeps it for the transaction. */
export async function takeCursor(trx: Knex): Promise<number> {
  const { rows } = await trx.raw<{ rows: { sequence: string }[] }>(
    // A log that was cut by hand is shorter than the cursor: what is written to it next must not be missed.
    `select least(c.sequence, (select coalesce(max(sequence), 0) from channels_changes)) as sequence
       from channels_plan_cursor c for update`,
  );
  return Number(rows[0]?.sequence ?? 0);
}

export async function moveCursor(trx: Knex, sequence: number): Promise<void> {
  await trx.raw('update channels_plan_cursor set sequence = ?', [sequence]);
}

/**
 * Writes deliveries and their jobs; a key that is there already is passed over. Older deliveries of the same
 * target and document that have become pointless are cancelled.
 * @returns the ids of those that are new
 */
export async function insertDeliveries(
  trx: Knex,
  deliveries: readonly NewDelivery[],
  newestOnly: ReadonlySet<string>,
): Promise<number[]> {
  if (deliveries.length === 0) return [];
  const wanted = deliveries.map((each) => ({ ...each, newestOnly: newestOnly.has(each.channel) }));
  const { rows } = await trx.raw<{ rows: { id: string }[] }>(
    `insert into channels_deliveries (channel, target, key, op, type, document_id, title, newest_only)
     select w ->> 'channel', w ->> 'target', w ->> 'key', w ->> 'op', w ->> 'type', w ->> 'documentId', w ->> 'title',
            (w ->> 'newestOnly')::boolean
       from jsonb_array_elements(?::jsonb) with ordinality as wanted (w, place) order by place
     on conflict (key) do nothing returning id`,
    [JSON.stringify(wanted)],
  );
  const ids = rows.map(({ id }) => Number(id));
  await cancelReplaced(trx, ids);
  await enqueue(trx, 'd.id = any(?)', [ids]);
  return ids;
}

/** Cancels what newer deliveries have made pointless, of the documents that `ids` are about. */
export async function cancelReplaced(trx: Knex, ids: readonly number[]): Promise<void> {
  await trx.raw(
    `update channels_deliveries d
        set state = 'cancelled', code = 'REPLACED', sentence = '已被更新的内容代替。', next = null, updated_at = now()
       from (select distinct channel, target, type, document_id from channels_deliveries where id = any(?)) of
      where d.channel = of.channel and d.target = of.target and d.type = of.type and d.document_id = of.document_id
        and (d.state = 'person' or (d.state = 'waiting' and (d.attempts = 0 or d.newest_only)))
        and exists (select from channels_deliveries n
                     where n.channel = d.channel and n.target = d.target and n.type = d.type
                       and n.document_id = d.document_id and n.id > d.id and n.state <> 'cancelled')`,
    [ids as number[]],
  );
}

/** The id of the delivery with this key. */
export async function idOfKey(trx: Knex, key: string): Promise<number | undefined> {
  const { rows } = await trx.raw<{ rows: { id: string }[] }>(
    'select id from channels_deliveries where key = ?',
    [key],
  );
  return rows[0] && Number(rows[0].id);
}
