import type { Core } from '@strapi/strapi';

/** A transaction's own connection. */
export type Transaction = Pick<Core.Strapi['db']['connection'], 'raw'>;

/** Waits for the turn of making roles, and holds it until the transaction ends. */
export async function takeTurn(trx: Transaction): Promise<void> {
  await trx.raw("select pg_advisory_xact_lock(hashtextextended('editorial-review:roles', 0))");
}
