/** The tables that the plugin keeps for itself, beside what the CMS makes of its schemas. */
import type { Core } from '@strapi/strapi';
import type { Knex } from '../transaction';

/**
 * Runs statements that make tables, each idempotent. Several processes may start at once, so they take turns.
 * @param look what is to be known before they run, in the same transaction
 * @returns what was seen
 */
export async function makeTables<Seen = void>(
  knex: Core.Strapi['db']['connection'],
  statements: readonly string[],
  look?: (trx: Knex) => Promise<Seen>,
): Promise<Seen | undefined> {
  return knex.transaction(async (trx) => {
    await trx.raw("SELECT pg_advisory_xact_lock(hashtextextended('editorial-review:tables', 0))");
    const seen = await look?.(trx);
    for (const statement of statements) await trx.raw(statement);
    return seen;
  });
}
