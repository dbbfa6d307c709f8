/**
 * The change log is kept by the database itself: a trigger on every table that public answers are made of writes
 * it when a transaction commits, so that no way in (the panel, an import, a statement by hand) can pass it by.
 *
 * The triggers are deferred to the commit, and take a lock that is held until the commit is done: entries are
 * numbered in the order in which transactions commit, and nobody ever reads entry n+1 before entry n.
 */
import type { Core } from '@strapi/strapi';
import { itemTables, type ItemTable } from './item-tables';

export const CHANGE_LOG_LOCK = "hashtextextended('channels:changes', 0)";

const LOG = `
  create table if not exists channels_changes (
    sequence bigint primary key,
    nonce text not null,
    op text not null check (op in ('upsert', 'remove', 'touch')),
    type text not null,
    document_id text not null,
    at timestamptz not null,
    modified timestamptz not null,
    transaction xid8 not null,
    started timestamptz not null);
  create index if not exists channels_changes_document on channels_changes (type, document_id, sequence desc)`;

/**
 * Tells this database from one that was restored from its backup, which may have forgotten what a mirror has read.
 * A file-level copy of the whole server cannot be told; where the server's identity may not be read, the database's
 * own number must do.
 */
const ORIGIN = `
  create or replace function channels_origin() returns text language plpgsql stable as $$
  declare
    known text := (select oid::text from pg_database where datname = current_database());
  begin
    begin
      known := known || '.' || (select system_identifier from pg_control_system())
                     || '.' || (select timeline_id from pg_control_checkpoint());
    exception when insufficient_privilege then null;
    end;
    return substr(md5(known), 1, 8);
  end $$`;

/** Appends an entry, once a transaction and document. A removal of what never was public is none. */
const RECORD = `
  create or replace function channels_record(wanted text, kind text, document text) returns void language plpgsql as $$
  declare
    last channels_changes;
    newest channels_changes;
  begin
    perform pg_advisory_xact_lock(${CHANGE_LOG_LOCK});
    select * into last from channels_changes where type = kind and document_id = document order by sequence desc limit 1;
    -- Its number alone would not do: a restored database counts its transactions anew.
    if last.transaction = pg_current_xact_id() and last.started = now() then return; end if;
    if wanted = 'remove' and last.op is distinct from 'upsert' then return; end if;
    select * into newest from channels_changes order by sequence desc limit 1;
    insert into channels_changes values (
      coalesce(newest.sequence, 0) + 1,
      substr(md5(random()::text || clock_timestamp()::text), 1, 12),
      wanted, kind, document, clock_timestamp(),
      case when newest.transaction = pg_current_xact_id() and newest.started = now() then newest.modified
           else greatest(date_trunc('second', clock_timestamp()), newest.modified + interval '1 second') end,
      pg_current_xact_id(), now());
    perform pg_notify('channels_changes', (coalesce(newest.sequence, 0) + 1)::text);
  end $$`;

/** An item's row: public as long as the document has a published row. */
const ITEM_CHANGED = `
  create or replace function channels_item_changed() returns trigger language plpgsql as $$
  declare
    document text := case tg_op when 'DELETE' then old.document_id else new.document_id end;
    is_public boolean;
  begin
    execute format('select exists (select from %I.%I where document_id = $1 and published_at is not null)',
                   tg_table_schema, tg_table_name) into is_public using document;
    perform channels_record(case when is_public then 'upsert' else 'remove' end, tg_argv[0], document);
    return null;
  end $$`;

/** A report's row: public unless its latest edition was withdrawn. */
const REPORT_CHANGED = `
  create or replace function channels_report_changed() returns trigger language plpgsql as $$
  declare
    latest integer;
    withdrawn boolean;
  begin
    select max(number) into latest from annual_report_editions where body_code = new.body_code and year = new.year;
    if latest is null then return null; end if;
    select exists (select from annual_report_steps
                    where body_code = new.body_code and year = new.year and number = latest and step = 'withdraw')
      into withdrawn;
    perform channels_record(case when withdrawn then 'remove' else 'upsert' end, 'annual-reports',
                            new.body_code || '-' || new.year);
    return null;
  end $$`;

const TOUCHED = `
  create or replace function channels_touched() returns trigger language plpgsql as $$
  begin
    perform channels_record('touch', tg_argv[0], '');
    return null;
  end $$`;

/** What hangs on published items (a column, a file) changes their answers without touching their rows. */
const relatives = (tables: readonly ItemTable[]) => `
  create or replace function channels_relative_changed() returns trigger language plpgsql as $$
  declare
    gone jsonb := case tg_op when 'INSERT' then '{}' else to_jsonb(old) end;
    come jsonb := case tg_op when 'DELETE' then '{}' else to_jsonb(new) end;
    item record;
  begin
    for item in
      ${tables.map((table) => hangingOn(table)).join('\n      union\n      ')}
      order by type, document_id
    loop
      perform channels_record('upsert', item.type, item.document_id);
    end loop;
    return null;
  end $$`;

const hangingOn = ({ type, table, uid, link }: ItemTable) => `
      select '${type}' as type, i.document_id from ${table} i where i.published_at is not null and case tg_argv[0]
        when 'column' then i.id in (select ${link.own} from ${link.table} where ${link.other} = (come ->> 'id')::int)
        when '${link.table}' then i.id in ((gone ->> '${link.own}')::int, (come ->> '${link.own}')::int)
        when 'file' then i.id in (select related_id from files_related_mph
                                   where related_type = '${uid}' and file_id = (come ->> 'id')::int)
        when 'file-link' then (gone ->> 'related_type' = '${uid}' and i.id = (gone ->> 'related_id')::int)
                           or (come ->> 'related_type' = '${uid}' and i.id = (come ->> 'related_id')::int)
        else false end`;

interface Trigger {
  readonly table: string;
  readonly on: string;
  readonly when?: string;
  readonly call: string;
}

const triggers = (tables: readonly ItemTable[]): Trigger[] => [
  ...tables.flatMap(({ type, table, link }) => [
    { table, on: 'insert', when: 'new.published_at is not null', call: `channels_item_changed('${type}')` },
    {
      table,
      on: 'update',
      when: 'new.published_at is not null or old.published_at is not null',
      call: `channels_item_changed('${type}')`,
    },
    { table, on: 'delete', when: 'old.published_at is not null', call: `channels_item_changed('${type}')` },
    {
      table: link.table,
      on: 'insert or update or delete',
      call: `channels_relative_changed('${link.table}')`,
    },
  ]),
  {
    table: 'columns',
    on: 'update',
    // What an item's answer shows of its column; the rest is on pages alone, which a touch renews.
    when: 'old.name is distinct from new.name or old.code is distinct from new.code',
    call: "channels_relative_changed('column')",
  },
  { table: 'columns', on: 'insert or update or delete', call: "channels_touched('columns')" },
  {
    table: 'files',
    on: 'update',
    when: `(old.name, old.alternative_text, old.caption, old.url, old.width, old.height, old.ext, old.mime, old.size)
             is distinct from
           (new.name, new.alternative_text, new.caption, new.url, new.width, new.height, new.ext, new.mime, new.size)`,
    call: "channels_relative_changed('file')",
  },
  {
    table: 'files_related_mph',
    on: 'insert or update or delete',
    call: "channels_relative_changed('file-link')",
  },
  { table: 'bodies', on: 'insert or update or delete', call: "channels_touched('bodies')" },
  { table: 'annual_report_editions', on: 'insert', call: 'channels_report_changed()' },
  { table: 'annual_report_renderings', on: 'insert', call: 'channels_report_changed()' },
  {
    table: 'annual_report_steps',
    on: 'insert',
    when: "new.step in ('publish', 'withdraw')",
    call: 'channels_report_changed()',
  },
];

/** Made only where it is not there yet: making one waits for everybody who writes to the table. */
const makeTrigger = ({ table, on, when, call }: Trigger): string => {
  const name = `channels_${call.split('(')[0]?.replace('channels_', '') ?? ''}_${on.replace(/ or /g, '_')}`;
  return `
  do $$ begin
    if not exists (select from pg_trigger where tgname = '${name}' and tgrelid = '${table}'::regclass) then
      create constraint trigger ${name} after ${on} on ${table} deferrable initially deferred
        for each row ${when ? `when (${when})` : ''} execute function ${call};
    end if;
  end $$`;
};

/** What was public before there was a log is its beginning. */
const backfill = (tables: readonly ItemTable[]): string => `
  do $$
  declare found record;
  begin
    for found in
      select * from (
        ${tables
          .map(
            ({ type, table }) => `
        select '${type}' as type, document_id, published_on::text as day from ${table} where published_at is not null`,
          )
          .join('\n        union all')}
        union all
        select 'annual-reports', e.body_code || '-' || e.year, max(e.published_on)::text
          from annual_report_editions e group by e.body_code, e.year
        having not exists (select from annual_report_steps s where s.body_code = e.body_code and s.year = e.year
                              and s.number = max(e.number) and s.step = 'withdraw')) as public
       where not exists (select from channels_changes c where c.type = public.type and c.document_id = public.document_id)
       order by day nulls first, type, document_id
    loop
      perform channels_record('upsert', found.type, found.document_id);
    end loop;
  end $$`;

/** Makes the log and its triggers. Idempotent; several processes may start at once, so they take turns. */
export async function ensureChangeLog(strapi: Core.Strapi): Promise<void> {
  const tables = itemTables(strapi);
  const statements = [
    LOG,
    ORIGIN,
    RECORD,
    ITEM_CHANGED,
    REPORT_CHANGED,
    TOUCHED,
    relatives(tables),
    ...triggers(tables).map(makeTrigger),
    backfill(tables),
  ];
  await strapi.db.connection.transaction(async (trx) => {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended('channels:change-log', 0))");
    for (const statement of statements) await trx.raw(statement);
  });
}
