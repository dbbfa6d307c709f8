/** What was done for which day, so that of all processes one does it, once. */
import type { Core } from '@strapi/strapi';

type Knex = Core.Strapi['db']['connection'];

/** Who has not said after this that it is done was cut off. */
const LEASE = '1 hour';
const MOST_TRIES = 4;

export async function ensureDaysDone(knex: Knex): Promise<void> {
  await knex.raw(`
    create table if not exists channels_days_done (
      name text primary key,
      day date,
      tried_for date,
      tries integer not null default 0,
      lease_until timestamptz)`);
}

/** Takes a day's work on. @returns whether it is ours to do */
export async function takeOn(knex: Knex, name: string, day: string): Promise<boolean> {
  await knex.raw('insert into channels_days_done (name) values (?) on conflict do nothing', [name]);
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `update channels_days_done
        set tries = case when tried_for = :day then tries + 1 else 1 end, tried_for = :day,
            lease_until = now() + interval '${LEASE}'
      where name = :name and (day is null or day < :day) and (lease_until is null or lease_until < now())
        and (tried_for is distinct from :day or tries < ${MOST_TRIES})
      returning name`,
    { name, day },
  );
  return rows.length > 0;
}

export async function noteDone(knex: Knex, name: string, day: string): Promise<void> {
  await knex.raw('update channels_days_done set day = ?, lease_until = null where name = ?', [day, name]);
}
