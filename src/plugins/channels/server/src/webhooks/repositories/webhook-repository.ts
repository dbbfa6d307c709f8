/** The webhooks. Their secrets are sealed before they come here. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { CHANGE_TYPES } from '../../../../shared/changes';

type Knex = Core.Strapi['db']['connection'];

const TABLE = `
  create table if not exists channels_webhooks (
    id text primary key,
    name text not null,
    url text not null,
    sealed_secret text not null,
    active boolean not null,
    types text[] not null,
    -- What was public before it was switched on is not its business.
    since bigint not null,
    off_reason text,
    made_at timestamptz not null default now())`;

const webhookRow = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  sealedSecret: z.string(),
  active: z.boolean(),
  types: z.array(z.enum(CHANGE_TYPES)),
  since: z.coerce.number().int(),
  offReason: z.string().nullable(),
  madeAt: z.date(),
});
export type WebhookRow = z.infer<typeof webhookRow>;

const COLUMNS = `id, name, url, sealed_secret as "sealedSecret", active, types, since, off_reason as "offReason",
  made_at as "madeAt"`;
const NEWEST = '(select coalesce(max(sequence), 0) from channels_changes)';

export async function ensureWebhooks(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection.transaction(async (trx) => {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended('channels:webhooks', 0))");
    await trx.raw(TABLE);
  });
}

/** All of them, or the one with this id, oldest first. */
export async function readWebhooks(knex: Knex, id: string | null = null): Promise<WebhookRow[]> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select ${COLUMNS} from channels_webhooks where ?::text is null or id = ? order by made_at, id`,
    [id, id] as never,
  );
  return z.array(webhookRow).parse(rows);
}

type Made = Pick<WebhookRow, 'id' | 'name' | 'url' | 'sealedSecret' | 'active' | 'types'>;

export async function insertWebhook(knex: Knex, made: Made): Promise<void> {
  await knex.raw(
    `insert into channels_webhooks (id, name, url, sealed_secret, active, types, since)
     values (?, ?, ?, ?, ?, ?, ${NEWEST})`,
    [made.id, made.name, made.url, made.sealedSecret, made.active, made.types] as never,
  );
}

/** Writes what is given. Switched on, it begins at the log's end. @returns whether it is there */
export async function updateWebhook(
  knex: Knex,
  id: string,
  edit: Partial<Pick<WebhookRow, 'name' | 'url' | 'active' | 'types' | 'sealedSecret' | 'offReason'>>,
): Promise<boolean> {
  const { name = null, url = null, types = null, active = null, sealedSecret = null } = edit;
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `update channels_webhooks
        set name = coalesce(?, name), url = coalesce(?, url), types = coalesce(?, types),
            sealed_secret = coalesce(?, sealed_secret),
            since = case when ?::boolean and not active then ${NEWEST} else since end,
            off_reason = case when ?::boolean is null then off_reason else ? end,
            active = coalesce(?, active)
      where id = ? returning id`,
    [name, url, types, sealedSecret, active, active, edit.offReason ?? null, active, id] as never,
  );
  return rows.length > 0;
}

/** @returns whether it was there */
export async function deleteWebhook(knex: Knex, id: string): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    'delete from channels_webhooks where id = ? returning id',
    [id],
  );
  return rows.length > 0;
}
