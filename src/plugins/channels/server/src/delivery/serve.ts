import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { attempt } from './attempt';
import { makeBoss } from './boss';
import type { Channel } from './channel';
import { plan } from './plan';
import { DELIVER_QUEUE, PLAN_QUEUE } from './queues';
import { report } from './report';
import { sweep } from './sweep';
import { workOff } from './work-off';

const LANES = 4;
const SWEEP_EVERY = 60_000;
/** How long attempts under way may still take when the process stops; what takes longer is revived later. */
const LAST_ATTEMPTS = 5_000;

const jobData = z.object({ id: z.number().int() });

/** Plans and delivers until it is stopped. Any number of processes may do so on one database. */
export async function serveDeliveries(
  strapi: Core.Strapi,
  channels: readonly Channel[],
): Promise<{ stop(): Promise<void> }> {
  const fault = report(strapi);
  const boss = makeBoss(strapi.plugin('channels').config<string>('databaseUrl'), fault, { supervise: true });
  await boss.start();
  const delivering = workOff(
    boss,
    DELIVER_QUEUE,
    LANES,
    async (data) => {
      await attempt(strapi, channels, jobData.parse(data).id);
    },
    fault,
  );
  const planning = workOff(
    boss,
    PLAN_QUEUE,
    1,
    async () => {
      await plan(strapi, channels);
      delivering.wake();
    },
    fault,
  );
  const sweepNow = () => void sweep(strapi, channels).catch(fault);
  sweepNow();
  const sweeping = setInterval(sweepNow, SWEEP_EVERY);
  return {
    async stop() {
      clearInterval(sweeping);
      const ended = Promise.all([planning.stop(), delivering.stop()]);
      await Promise.race([ended, sleep(LAST_ATTEMPTS, undefined, { ref: false })]);
      await boss.stop({ graceful: false });
    },
  };
}
