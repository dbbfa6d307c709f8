import type { Knex } from '../transaction';

/** Waits for the turn of what several processes would do at once at their start, and holds it until the transaction ends. */
export async function takeTurn(trx: Knex, what: 'roles' | 'dictionary'): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`editorial-review:${what}`]);
}
