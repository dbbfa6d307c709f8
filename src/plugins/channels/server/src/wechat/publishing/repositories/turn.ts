import type { Core } from '@strapi/strapi';

/**
 * Does something with an article while no other process does: a command, a worker and the panel may all be at it.
 * Held by a connection of its own, so that it ends with the process that held it.
 * @returns undefined where somebody else is at it
 */
export function inTurn<Result>(
  strapi: Core.Strapi,
  { appId, type, documentId }: { readonly appId: string; readonly type: string; readonly documentId: string },
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  return strapi.db.connection.transaction(async (trx) => {
    const { rows } = await trx.raw<{ rows: { mine: boolean }[] }>(
      'select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as mine',
      [`channels:wechat:${appId}:${type}:${documentId}`],
    );
    return rows[0]?.mine ? work() : undefined;
  });
}
