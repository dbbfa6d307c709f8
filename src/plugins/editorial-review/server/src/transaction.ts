import type { Core } from '@strapi/strapi';

/** What a transaction's own connection, or the pool, is used for here. */
export type Knex = Pick<Core.Strapi['db']['connection'], 'raw'>;

interface Running {
  readonly trx: Knex;
  readonly onCommit: (run: () => void) => void;
}

/**
 * Runs in the transaction that is running, or else in one of its own.
 * @param run is also given where to leave what is to be done once that transaction is committed
 */
export async function inTransaction<Result>(
  strapi: Core.Strapi,
  run: (trx: Knex, onCommit: Running['onCommit']) => Promise<Result>,
): Promise<Result> {
  return await strapi.db.transaction(async ({ trx, onCommit }: Running): Promise<Result> =>
    run(trx, onCommit),
  );
}
