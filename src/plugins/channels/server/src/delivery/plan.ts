import type { Core } from '@strapi/strapi';
import { changesSince } from '../changes/repositories/change-repository';
import type { Channel } from './channel';
import type { Knex } from './repositories/knex';
import { insertDeliveries, moveCursor, takeCursor, waitForWriters } from './repositories/planning';

const BATCH = 500;

/** Channels of which only a document's newest delivery counts. */
export const newestOnly = (channels: readonly Channel[]): ReadonlySet<string> =>
  new Set(channels.filter((each) => each.newestOnly).map(({ name }) => name));

/** Writes the deliveries that new changes ask for. Deliveries and cursor move in one transaction, batch by batch. */
export async function plan(strapi: Core.Strapi, channels: readonly Channel[]): Promise<void> {
  await waitForWriters(strapi.db.connection);
  while (await planBatch(strapi, channels));
}

/** @returns whether there may be more */
async function planBatch(strapi: Core.Strapi, channels: readonly Channel[]): Promise<boolean> {
  return await strapi.db.transaction(async ({ trx: transaction }) => {
    const trx = transaction as unknown as Knex;
    const changes = await changesSince(trx, await takeCursor(trx), BATCH);
    const last = changes.at(-1);
    if (!last) return false;
    const wanted = [];
    for (const channel of channels) wanted.push(...(await channel.plan(strapi, changes)));
    await insertDeliveries(trx, wanted, newestOnly(channels));
    await moveCursor(trx, last.sequence);
    return changes.length === BATCH;
  });
}
