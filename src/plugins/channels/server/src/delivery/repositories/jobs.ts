/** Jobs are inserted by SQL, in the transaction of what asks for them. */
import type { Knex } from './knex';
import { DELIVER_QUEUE } from '../queues';

/** Of one target and document one delivery at a time, in their order. */
export const FIRST_IN_LINE = `not exists (
  select from channels_deliveries e
   where e.channel = d.channel and e.target = d.target and e.type = d.type and e.document_id = d.document_id
     and e.id < d.id and e.state in ('waiting', 'working'))`;

/**
 * A job for each waiting delivery `d` that `where` finds and that is first in its line, for the time at which it
 * is due. The key holds that time: a delivery that is due earlier than was thought gets a job of its own, and the
 * older one finds nothing to do.
 */
export async function enqueue(
  knex: Knex,
  where: string,
  bindings: readonly (string | number | readonly number[])[],
): Promise<void> {
  await knex.raw(
    `insert into pgboss.job (name, data, singleton_key, policy, start_after, keep_until, retry_limit)
     select '${DELIVER_QUEUE}', jsonb_build_object('id', d.id), d.id || ':' || extract(epoch from d.due_at), 'short',
            d.due_at, d.due_at + interval '14 days', 0
       from channels_deliveries d
      where d.state = 'waiting' and ${FIRST_IN_LINE} and ${where}
     on conflict do nothing`,
    bindings as never,
  );
}
