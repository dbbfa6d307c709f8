import type { Core } from '@strapi/strapi';

/** What a transaction's own connection, or the pool, is used for here. */
export type Knex = Pick<Core.Strapi['db']['connection'], 'raw'>;

/** Runs in the transaction that is running, or else in one of its own. */
export async function inTransaction<Result>(
  strapi: Core.Strapi,
  run: (trx: Knex) => Promise<Result>,
): Promise<Result> {
  return await strapi.db.transaction(async ({ trx }: { trx: Knex }): Promise<Result> => run(trx));
}
