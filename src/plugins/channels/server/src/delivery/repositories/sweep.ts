/** What nobody else does: reviving what was cut off, and forgetting what is long over. */
import { enqueue } from './jobs';
import type { Knex } from './knex';

/** Deliveries a minute that get a new job. */
const MOST_REVIVED = 2_000;
const MOST_FORGOTTEN = 5_000;

const LOST = '上一次投递中断（程序被关停或断电），结果不明，已重新排队。';

/** Attempts whose process has died: they wait again, and the attempt is on record as lost. */
export async function reviveLost(trx: Knex): Promise<void> {
  await trx.raw(
    `with lost as (
       update channels_deliveries d
          set state = 'waiting', lease_until = null, due_at = now(), updated_at = now(), code = 'LOST', sentence = ?
         from (select id, updated_at from channels_deliveries
                where state = 'working' and lease_until < now() for update skip locked) began
        where d.id = began.id returning d.id, d.attempts, began.updated_at)
     insert into channels_attempts (delivery_id, number, began_at, kind, code, sentence)
     select id, attempts, updated_at, 'lost', 'LOST', ? from lost on conflict do nothing`,
    [LOST, LOST],
  );
}

/** A job for what is due and has none: its job was lost, or its target rested when it came. */
export async function enqueueDue(trx: Knex): Promise<void> {
  await enqueue(
    trx,
    `d.id in (select w.id from channels_deliveries w
               where w.state = 'waiting' and w.due_at <= now()
                 and not exists (select from channels_rests r
                                  where r.channel = w.channel and r.target = w.target and r.until > now())
               order by w.due_at limit ?)`,
    [MOST_REVIVED],
  );
}

/** Deletes what was finished more than `days` ago, attempts included. */
export async function forget(trx: Knex, days: number): Promise<void> {
  await trx.raw(
    `delete from channels_deliveries where id in (
       select id from channels_deliveries
        where state in ('done', 'cancelled') and updated_at < now() - ? * interval '1 day' limit ?)`,
    [days, MOST_FORGOTTEN],
  );
}
