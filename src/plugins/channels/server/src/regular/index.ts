import type { Core } from '@strapi/strapi';
import { shanghaiInstant } from '../../../../../shanghai-time';
import { report } from '../delivery/report';
import type { Part } from '../../../../../plugin-parts/part';
import { ensureDaysDone, noteDone, takeOn } from './repositories/days-done';

const LOOK_EVERY_MS = 60_000;

/** Something done at set times, by one process at a time. */
export interface Schedule {
  readonly name: string;
  /** `HH:MM` in Asia/Shanghai: from then on it is due, every day. */
  readonly at: string;
  readonly run: (strapi: Core.Strapi) => Promise<unknown>;
}

/** A part that has something to be done at set times. */
export interface RegularPart extends Part {
  readonly schedules?: readonly Schedule[];
}

/**
 * Does what is due and not done yet today, by one process of all that serve. What fails is tried again an hour
 * later, four times a day. A server that was away at the hour does it when it is back.
 */
export async function doWhatIsDue(
  strapi: Core.Strapi,
  schedules: readonly Schedule[],
  now: Date,
): Promise<void> {
  const [day = '', time = ''] = shanghaiInstant(now).split('T');
  const knex = strapi.db.connection;
  for (const { name, at, run } of schedules) {
    if (time < at || !(await takeOn(knex, name, day))) continue;
    try {
      await run(strapi);
      await noteDone(knex, name, day);
      strapi.log.info(`channels: ${name}`);
    } catch (error) {
      report(strapi)(error);
    }
  }
}

/** Runs what the parts do at set times. */
export function regular(parts: readonly RegularPart[]): Part {
  const schedules = parts.flatMap((part) => part.schedules ?? []);
  const timers = new WeakMap<Core.Strapi, NodeJS.Timeout>();
  return {
    async start(strapi) {
      await ensureDaysDone(strapi.db.connection);
      strapi.server.httpServer.once('listening', () => {
        let busy = false;
        const look = async () => {
          if (busy) return;
          busy = true;
          await doWhatIsDue(strapi, schedules, new Date()).catch(report(strapi));
          busy = false;
        };
        timers.set(strapi, setInterval(() => void look(), LOOK_EVERY_MS).unref());
      });
    },
    stop(strapi) {
      clearInterval(timers.get(strapi));
      return Promise.resolve();
    },
  };
}
