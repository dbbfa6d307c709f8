import type { Core } from '@strapi/strapi';
import PgBoss from 'pg-boss';
import { bossConnection } from '../delivery/boss';
import { report } from '../delivery/report';
import type { Part, Schedule } from '../part';

const TIME_ZONE = 'Asia/Shanghai';
/** A day's work may take its time; what takes longer was cut off. */
const EXPIRE_SECONDS = 3600;
const AGAIN = { retryLimit: 3, retryDelay: 600 };
/** How often a process looks whether it is its turn. */
const LOOK_EVERY_SECONDS = 60;

const queueOf = ({ name }: Schedule): string => `channels-${name}`;

/** One process of all that serve does what is due; the others see that it is done. */
async function serve(strapi: Core.Strapi, schedules: readonly Schedule[]): Promise<PgBoss> {
  const boss = new PgBoss(bossConnection(strapi.plugin('channels').config<string>('databaseUrl'), 1));
  boss.on('error', report(strapi));
  await boss.start();
  for (const schedule of schedules) {
    const name = queueOf(schedule);
    await boss.createQueue(name, { name, policy: 'singleton', expireInSeconds: EXPIRE_SECONDS, ...AGAIN });
    await boss.schedule(name, schedule.cron, {}, { tz: TIME_ZONE });
    await boss.work(name, { pollingIntervalSeconds: LOOK_EVERY_SECONDS }, async () => {
      await schedule.run(strapi);
      strapi.log.info(`channels: ${schedule.name}`);
    });
  }
  return boss;
}

/** Runs what the parts do at set times: once a time, however many processes serve. */
export function regular(parts: readonly Part[]): Part {
  const schedules = parts.flatMap((part) => part.schedules ?? []);
  const serving = new WeakMap<Core.Strapi, Promise<PgBoss>>();
  return {
    start(strapi) {
      strapi.server.httpServer.once('listening', () => {
        const begun = serve(strapi, schedules);
        begun.catch(report(strapi));
        serving.set(strapi, begun);
      });
      return Promise.resolve();
    },
    async stop(strapi) {
      const boss = await serving.get(strapi)?.catch(() => undefined);
      await boss?.stop({ graceful: false });
    },
  };
}
