import type { Core } from '@strapi/strapi';

/**
 * So many conversations with WeChat at once in a process: each holds a connection of the database, and the work
 * inside needs others. Readers must not wait for a slow WeChat.
 */
const MOST_AT_ONCE = 3;

let underWay = 0;
const waiting: (() => void)[] = [];

async function inLine<Result>(work: () => Promise<Result>): Promise<Result> {
  if (underWay >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else underWay += 1;
  try {
    return await work();
  } finally {
    // The place goes to who has waited longest, or is free again.
    const next = waiting.shift();
    if (next) next();
    else underWay -= 1;
  }
}

/**
 * Does something with an article while no other process does: a command, a worker and the panel may all be at it.
 * Held by a connection of its own, so that it ends with the process that held it.
 * @returns undefined where somebody else is at it
 */
export const inTurn = <Result>(
  strapi: Core.Strapi,
  { appId, type, documentId }: { readonly appId: string; readonly type: string; readonly documentId: string },
  work: () => Promise<Result>,
): Promise<Result | undefined> =>
  inLine(() =>
    strapi.db.connection.transaction(async (trx) => {
      const { rows } = await trx.raw<{ rows: { mine: boolean }[] }>(
        'select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as mine',
        [`channels:wechat:${appId}:${type}:${documentId}`],
      );
      return rows[0]?.mine ? work() : undefined;
    }),
  );
