/** The access token that all processes share. Times are the database's: the processes' clocks may differ. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

type Knex = Core.Strapi['db']['connection'];
export type Connection = Pick<Knex, 'raw'>;

const storedToken = z.object({
  sealed: z.string(),
  /** Until it ends; below zero afterwards. */
  secondsLeft: z.number(),
  /** Since WeChat was last asked for one. */
  secondsSinceAsked: z.number(),
  /** Forced renewals of this day, in China's time. */
  forcedToday: z.number().int(),
  secondsSinceForced: z.number().nullable(),
});
export type StoredToken = z.infer<typeof storedToken>;

const TODAY = "(clock_timestamp() at time zone 'Asia/Shanghai')::date";
const since = (column: string) => `extract(epoch from clock_timestamp() - ${column})::float8`;

export async function readToken(db: Connection, appId: string): Promise<StoredToken | undefined> {
  const { rows } = await db.raw<{ rows: unknown[] }>(
    `select token as sealed, -${since('expires_at')} as "secondsLeft", ${since('asked_at')} as "secondsSinceAsked",
            case when forced_on = ${TODAY} then forced_today else 0 end as "forcedToday",
            ${since('forced_at')} as "secondsSinceForced"
       from channels_wechat_token where app_id = ?`,
    [appId],
  );
  return rows[0] ? storedToken.parse(rows[0]) : undefined;
}

export async function writeToken(
  db: Connection,
  appId: string,
  { sealed, seconds }: { readonly sealed: string; readonly seconds: number },
): Promise<void> {
  await db.raw(
    `insert into channels_wechat_token (app_id, token, expires_at, obtained_at, asked_at)
     values (:appId, :sealed, clock_timestamp() + :seconds * interval '1 second', clock_timestamp(), clock_timestamp())
     on conflict (app_id) do update set token = excluded.token, expires_at = excluded.expires_at,
       obtained_at = excluded.obtained_at, asked_at = excluded.asked_at`,
    { appId, sealed, seconds },
  );
}

/** Notes that WeChat was asked in vain. */
export async function noteAsked(db: Connection, appId: string): Promise<void> {
  await db.raw('update channels_wechat_token set asked_at = clock_timestamp() where app_id = ?', [appId]);
}

/** Counts a forced renewal. */
export async function noteForced(db: Connection, appId: string): Promise<void> {
  await db.raw(
    `update channels_wechat_token
        set forced_today = case when forced_on = ${TODAY} then forced_today else 0 end + 1,
            forced_on = ${TODAY}, forced_at = clock_timestamp()
      where app_id = ?`,
    [appId],
  );
}

/** How long a process waits for another one that is asking: longer than the asking itself may take. */
const PATIENCE = '40s';

const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Does something while no other process does it for this account.
 * @param wait whether to wait for the others
 * @returns undefined where another one is at it, or still at it after the wait
 */
export async function whileAlone<T>(
  strapi: Core.Strapi,
  appId: string,
  wait: boolean,
  act: (db: Connection) => Promise<T>,
): Promise<T | undefined> {
  const lock = `hashtextextended('channels:wechat-token:' || ?, 0)`;
  try {
    return await strapi.db.connection.transaction(async (trx) => {
      await trx.raw(`set local lock_timeout = '${PATIENCE}'`);
      if (wait) {
        await trx.raw(`select pg_advisory_xact_lock(${lock})`, [appId]);
        return act(trx);
      }
      const { rows } = await trx.raw<{ rows: { alone: boolean }[] }>(
        `select pg_try_advisory_xact_lock(${lock}) as alone`,
        [appId],
      );
      return rows[0]?.alone ? act(trx) : undefined;
    });
  } catch (error) {
    if ((error as { code?: unknown }).code === LOCK_NOT_AVAILABLE) return undefined;
    throw error;
  }
}
