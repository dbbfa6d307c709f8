/** The tables of what is on WeChat. */
import type { Core } from '@strapi/strapi';
import { WECHAT_ARTICLE_STATE_NAMES } from '../../../../../shared/wechat-articles';

const STATES = WECHAT_ARTICLE_STATE_NAMES.map((state) => `'${state}'`).join(', ');

const TABLES = `
  create table if not exists channels_wechat_articles (
    id bigint generated always as identity primary key,
    app_id text not null,
    type text not null,
    document_id text not null,
    state text not null default 'planned' check (state in (${STATES})),
    title text not null default '',
    -- Of this push: stands in the article's source address, by which it is found again.
    mark text,
    -- Of what was sent.
    fingerprint text,
    media_id text,
    publish_id text,
    msg_data_id text,
    article_id text,
    address text,
    published_on date,
    -- When WeChat was last asked for what cannot be asked for twice, and how often its outcome was looked for since.
    asked_at timestamptz,
    looks integer not null default 0,
    drafted_at timestamptz,
    sentence text not null default '',
    next text not null default '',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (app_id, type, document_id));
  create index if not exists channels_wechat_articles_publication on channels_wechat_articles (app_id, publish_id);
  create table if not exists channels_wechat_accounts (
    app_id text primary key,
    since timestamptz not null default now());
  create table if not exists channels_wechat_media (
    app_id text not null,
    sha256 char(64) not null,
    kind text not null check (kind in ('cover', 'inline')),
    media_id text,
    url text,
    uploaded_at timestamptz not null default now(),
    primary key (app_id, sha256, kind))`;

/** Idempotent; several processes may start at once, so they take turns. */
export async function ensureArticleTables(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection.transaction(async (trx) => {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended('channels:wechat-articles', 0))");
    await trx.raw(TABLES);
  });
}
