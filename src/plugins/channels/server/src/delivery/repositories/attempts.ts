/** One attempt of a delivery: taken by one process at a time, on record however it ends. */
import { z } from 'zod';
import type { Outcome } from '../../../../domain/delivery/outcome';
import type { Settled } from '../../../../domain/delivery/settle';
import { deliverySchema } from '../../../../shared/deliveries';
import { enqueue, FIRST_IN_LINE } from './jobs';
import type { Knex } from './knex';
import { cancelReplaced } from './planning';

const claimedRow = deliverySchema
  .pick({ channel: true, target: true, key: true, op: true, type: true, documentId: true, title: true })
  .extend({
    id: z.coerce.number().int(),
    /** This one included. */
    number: z.number().int(),
    failures: z.number().int(),
    failingSeconds: z.coerce.number(),
    /** How often in a row its target failed as a whole. */
    targetFailures: z.number().int(),
  });
export type Claimed = z.infer<typeof claimedRow>;

const NOT_RESTING = `not exists (
  select from channels_rests r where r.channel = d.channel and r.target = d.target and r.until > now())`;

/**
 * Takes a delivery for an attempt, for `leaseSeconds` unless that is prolonged.
 * @param force also before it is due
 * @returns undefined where it is not its turn, or somebody else has it
 */
export async function claim(
  knex: Knex,
  id: number,
  { leaseSeconds, force }: { readonly leaseSeconds: number; readonly force: boolean },
): Promise<Claimed | undefined> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `update channels_deliveries d
        set state = 'working', attempts = d.attempts + 1, updated_at = now(),
            lease_until = now() + ? * interval '1 second'
      where d.id = ? and d.state = 'waiting' and ${FIRST_IN_LINE}
        and (?::boolean or (d.due_at <= now() and ${NOT_RESTING}))
     returning d.id, d.channel, d.target, d.key, d.op, d.type, d.document_id as "documentId", d.title,
               d.attempts as number, d.failures,
               coalesce(extract(epoch from now() - d.failing_since), 0) as "failingSeconds",
               coalesce((select r.failures from channels_rests r where r.channel = d.channel and r.target = d.target), 0)
                 as "targetFailures"`,
    [leaseSeconds, id, force],
  );
  return rows[0] === undefined ? undefined : claimedRow.parse(rows[0]);
}

/** Says that the attempt is still under way. */
export async function prolong(knex: Knex, { id, number }: Claimed, leaseSeconds: number): Promise<void> {
  await knex.raw(
    `update channels_deliveries set lease_until = now() + ? * interval '1 second'
      where id = ? and state = 'working' and attempts = ?`,
    [leaseSeconds, id, number],
  );
}

export interface Ended {
  readonly outcome: Outcome;
  readonly settled: Settled;
  readonly beganAt: Date;
  readonly ms: number;
  /** Seconds for which nothing else is sent to the target; absent: the target is well. */
  readonly rest?: number;
}

/** Writes down how an attempt ended. One that was given up for lost meanwhile is not heard any more. */
export async function finish(knex: Knex, claimed: Claimed, ended: Ended): Promise<void> {
  const { id, number, channel, target } = claimed;
  const { settled, outcome, rest } = ended;
  await knex.transaction(async (trx) => {
    const { rows } = await trx.raw<{ rows: unknown[] }>(
      `update channels_deliveries
          set state = ?, sentence = ?, next = ?, code = ?, failures = ?, lease_until = null, updated_at = now(),
              failing_since = case when ? = 0 then null else coalesce(failing_since, now()) end,
              due_at = now() + ? * interval '1 second'
        where id = ? and state = 'working' and attempts = ? returning id`,
      [
        settled.state, settled.sentence, settled.next, settled.code, settled.failures, settled.failures,
        Math.max(settled.seconds, rest ?? 0), id, number,
      ] as never, // prettier-ignore
    );
    if (rows.length === 0) return;
    await trx.raw(
      `insert into channels_attempts (delivery_id, number, began_at, ms, kind, code, sentence)
       values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
      [id, number, ended.beganAt, ended.ms, outcome.kind, settled.code, outcome.sentence] as never,
    );
    await markTarget(trx, channel, target, rest);
    await cancelReplaced(trx, [id]);
    await enqueueLine(trx, id);
  });
}

/** A job for whoever is first in the line that delivery `id` stands in. */
export async function enqueueLine(trx: Knex, id: number): Promise<void> {
  await enqueue(
    trx,
    `(d.channel, d.target, d.type, d.document_id) =
       (select o.channel, o.target, o.type, o.document_id from channels_deliveries o where o.id = ?)`,
    [id],
  );
}

/** Of several that failed at the same time, one counts. */
async function markTarget(trx: Knex, channel: string, target: string, rest: number | undefined) {
  if (rest === undefined) {
    await trx.raw('delete from channels_rests where channel = ? and target = ?', [channel, target]);
    return;
  }
  await trx.raw(
    `insert into channels_rests as r values (?, ?, 1, now() + ? * interval '1 second')
     on conflict (channel, target) do update set failures = r.failures + 1, until = excluded.until
      where r.until <= now()`,
    [channel, target, rest],
  );
}
