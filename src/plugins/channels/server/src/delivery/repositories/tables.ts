/** The tables of the deliveries, and the trigger that asks for them to be planned. */
import type { Core } from '@strapi/strapi';
import { PLAN_QUEUE } from '../queues';

const TABLES = `
  create table if not exists channels_deliveries (
    id bigint generated always as identity primary key,
    channel text not null,
    target text not null,
    key text not null unique,
    op text not null check (op in ('upsert', 'remove')),
    type text not null,
    document_id text not null,
    title text not null,
    newest_only boolean not null,
    state text not null default 'waiting' check (state in ('waiting', 'working', 'done', 'person', 'cancelled')),
    attempts integer not null default 0,
    failures integer not null default 0,
    failing_since timestamptz,
    sentence text,
    next text,
    code text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    due_at timestamptz not null default now(),
    -- While it is attempted: until when the one who attempts it has to show that he is alive.
    lease_until timestamptz check ((state = 'working') = (lease_until is not null)));
  create index if not exists channels_deliveries_open on channels_deliveries (channel, target, type, document_id, id)
    where state in ('waiting', 'working', 'person');
  create index if not exists channels_deliveries_due on channels_deliveries (due_at) where state = 'waiting';
  create index if not exists channels_deliveries_leased on channels_deliveries (lease_until) where state = 'working';
  create index if not exists channels_deliveries_over on channels_deliveries (updated_at)
    where state in ('done', 'cancelled');
  create index if not exists channels_deliveries_document on channels_deliveries (document_id);
  create index if not exists channels_deliveries_state on channels_deliveries (state, id desc);

  create table if not exists channels_attempts (
    delivery_id bigint not null references channels_deliveries on delete cascade,
    number integer not null,
    began_at timestamptz not null,
    ms integer,
    kind text not null,
    code text,
    sentence text not null,
    primary key (delivery_id, number));

  -- Targets that do not answer are left in peace for a while, whatever waits for them.
  create table if not exists channels_rests (
    channel text not null,
    target text not null,
    failures integer not null,
    until timestamptz not null,
    primary key (channel, target));

  -- How far the change log has been planned. It begins at its end: what was public before is not sent out.
  create table if not exists channels_plan_cursor (
    one boolean primary key default true check (one),
    sequence bigint not null);
  insert into channels_plan_cursor (sequence)
    select coalesce(max(sequence), 0) from channels_changes on conflict do nothing`;

/**
 * The job is written by the transaction that publishes: both are there, or neither. One that waits is enough for
 * any number of changes: its handler reads all that there are (see planning.ts for why none slips through).
 */
const ASK_FOR_PLANNING = `
  create or replace function channels_ask_for_planning() returns trigger language plpgsql as $$
  begin
    insert into pgboss.job (name, policy, retry_limit) values ('${PLAN_QUEUE}', 'short', 0) on conflict do nothing;
    return null;
  end $$;
  do $$ begin
    if not exists (select from pg_trigger where tgname = 'channels_plan' and tgrelid = 'channels_changes'::regclass) then
      create trigger channels_plan after insert on channels_changes
        for each row when (new.op <> 'touch') execute function channels_ask_for_planning();
    end if;
  end $$`;

/** Makes tables and trigger. Idempotent; several processes may start at once, so they take turns. */
export async function ensureDeliveryTables(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection.transaction(async (trx) => {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended('channels:deliveries', 0))");
    await trx.raw(TABLES);
    await trx.raw(ASK_FOR_PLANNING);
  });
}
