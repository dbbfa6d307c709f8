import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { backOff } from '../../../domain/delivery/back-off';
import type { Outcome } from '../../../domain/delivery/outcome';
import { settle } from '../../../domain/delivery/settle';
import type { Channel } from './channel';
import { report } from './report';
import { claim, finish, prolong, type Claimed } from './repositories/attempts';

const LEASE_SECONDS = 120;
const LONGEST_ATTEMPT = 10 * 60 * 1000;

/** One attempt, if it is the delivery's turn. @param force also before it is due. @returns whether there was one */
export async function attempt(
  strapi: Core.Strapi,
  channels: readonly Channel[],
  id: number,
  { force = false }: { readonly force?: boolean } = {},
): Promise<boolean> {
  const knex = strapi.db.connection;
  const claimed = await claim(knex, id, { leaseSeconds: LEASE_SECONDS, force });
  if (!claimed) return false;
  const beganAt = new Date();
  const alive = setInterval(
    () => void prolong(knex, claimed, LEASE_SECONDS).catch(report(strapi)),
    (LEASE_SECONDS / 4) * 1000,
  );
  try {
    const outcome = await deliver(strapi, channels, claimed);
    await finish(knex, claimed, {
      outcome,
      settled: settle(outcome, claimed),
      beganAt,
      ms: Date.now() - beganAt.getTime(),
      ...restOf(outcome, claimed),
    });
  } finally {
    clearInterval(alive);
  }
  return true;
}

/** Whatever happens in the channel, there is an outcome, and within ten minutes. */
async function deliver(
  strapi: Core.Strapi,
  channels: readonly Channel[],
  claimed: Claimed,
): Promise<Outcome> {
  const channel = channels.find(({ name }) => name === claimed.channel);
  if (!channel) {
    return {
      kind: 'person',
      code: 'CHANNEL_UNKNOWN',
      sentence: `没有名为“${claimed.channel}”的渠道。`,
      next: '请升级到支持这个渠道的版本，或取消这条投递。',
    };
  }
  const enough = new AbortController();
  try {
    return await Promise.race([
      channel.deliver(strapi, { ...claimed, attempts: claimed.number - 1 }),
      sleep(LONGEST_ATTEMPT, TOO_SLOW, { signal: enough.signal, ref: false }),
    ]);
  } catch (error) {
    report(strapi)(error);
    return { kind: 'again', code: 'INTERNAL', sentence: '程序出错，详情在服务器的日志里；稍后自动重试。' };
  } finally {
    enough.abort();
  }
}

const TOO_SLOW: Outcome = {
  kind: 'again',
  code: 'TOO_SLOW',
  sentence: '十分钟没有结果，这一次不再等；稍后自动重试。',
};

/** How long the whole target is left in peace. */
function restOf(outcome: Outcome, { channel, target, targetFailures }: Claimed): { rest?: number } {
  if (!('wholeTarget' in outcome) || !outcome.wholeTarget) return {};
  const wish = outcome.kind === 'again' ? outcome.afterSeconds : undefined;
  return { rest: backOff(targetFailures + 1, `${channel} ${target}`, wish) };
}
