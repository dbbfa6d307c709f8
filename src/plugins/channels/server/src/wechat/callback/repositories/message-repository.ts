/**
 * Which events have been acted on, so that none is acted on twice, whichever process it comes to. An entry is a
 * hash: neither who sent it nor what it said can be read from it.
 */
import type { Core } from '@strapi/strapi';

const LIMIT_MS = 10_000;

export async function ensureMessages(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection.raw(`
    create table if not exists channels_wechat_messages (
      key text primary key,
      received_at timestamptz not null default now())`);
}

/** Takes an event on; false where it has been taken on before. */
export async function takeOn(strapi: Core.Strapi, key: string): Promise<boolean> {
  const { rows } = await strapi.db.connection
    .raw<{ rows: unknown[] }>(
      'insert into channels_wechat_messages (key) values (?) on conflict do nothing returning key',
      [key],
    )
    .timeout(LIMIT_MS);
  return rows.length > 0;
}
