/** The tables that the WeChat account keeps. */
import type { Core } from '@strapi/strapi';

const TABLES = `
  create table if not exists channels_wechat_settings (
    id smallint primary key check (id = 1),
    preferences jsonb not null default '{}',
    credentials jsonb not null default '{}');
  create table if not exists channels_wechat_token (
    app_id text primary key,
    token text not null,
    expires_at timestamptz not null,
    obtained_at timestamptz not null,
    asked_at timestamptz not null,
    forced_on date,
    forced_today integer not null default 0,
    forced_at timestamptz);
  create table if not exists channels_wechat_usage (
    day date not null,
    path text not null,
    calls integer not null,
    primary key (day, path));
  delete from channels_wechat_usage where day < current_date - 400`;

/** Idempotent; several processes may start at once, so they take turns. */
export async function ensureWechatTables(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection.transaction(async (trx) => {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended('channels:wechat-tables', 0))");
    await trx.raw(TABLES);
  });
}
