import type { Core } from '@strapi/strapi';
import type { Environment } from '../environment';
import { AheadOfReaders } from './ahead-of-readers';
import { AnswerStore } from './answer-store';
import { askInside } from './ask-inside';
import { ChangeCheck } from './change-check';
import { CrossOrigin } from './cross-origin';
import { front, type Clocks, type Listener, type Prepared } from './front';
import { RateLimit } from './rate-limit';

const running = new WeakMap<Core.Strapi, { stop(): Promise<void> }>();

/**
 * Puts the prepared answers, the limits and the other origins before the CMS. Nothing connects to the database
 * before the server listens: a command beside a running server never does.
 */
export function prepareAnswers(
  strapi: Core.Strapi,
  {
    databaseUrl,
    corsOrigins,
    publicRateLimit,
    rateLimitsLoopback,
    trustedProxies,
    preparedBytes,
  }: Environment,
  clocks: Clocks,
): void {
  const { httpServer } = strapi.server;
  const crossOrigin = new CrossOrigin(corsOrigins);
  const prepared =
    preparedBytes > 0 ? prepare(strapi, databaseUrl, preparedBytes, crossOrigin, clocks) : undefined;
  const limits = {
    limit: publicRateLimit > 0 ? new RateLimit(publicRateLimit) : undefined,
    countLoopback: rateLimitsLoopback,
    trustedProxies,
  };
  const [cms] = httpServer.listeners('request') as Listener[];
  if (!cms) throw new Error('the CMS does not listen to requests');
  httpServer.removeListener('request', cms);
  httpServer.on('request', front(cms, limits, crossOrigin, prepared, clocks));
}

/** Closes the connection to the change log and ends what is being prepared. */
export async function stopPreparingAnswers(strapi: Core.Strapi): Promise<void> {
  await running.get(strapi)?.stop();
  running.delete(strapi);
}

function prepare(
  strapi: Core.Strapi,
  databaseUrl: string,
  bytes: number,
  crossOrigin: CrossOrigin,
  { ticks }: Clocks,
): Prepared {
  const check = new ChangeCheck(databaseUrl, {
    onMoved(entries) {
      ahead.remember(store.drop(entries), entries ?? []);
    },
    onHint() {
      ahead.soon();
    },
    onTrouble(error) {
      strapi.log.warn(
        `公开内容暂不走预先备好的答复：查不到变更记录（${messageOf(error)}）。恢复后自动继续。`,
      );
    },
  });
  const store = new AnswerStore(bytes, crossOrigin, {
    ask: (target) => askInside(strapi, target),
    lastModified: (madeOf) => check.lastModified(madeOf),
  });
  const ahead = new AheadOfReaders(
    {
      store,
      check: () =>
        new Promise((resolve) => {
          check.ask(resolve);
        }),
      onTrouble(error) {
        strapi.log.warn(`预先准备公开内容时出错：${messageOf(error)}`);
      },
    },
    ticks,
  );
  strapi.server.httpServer.on('listening', () => {
    check.open();
    ahead.soon();
  });
  running.set(strapi, {
    async stop() {
      await ahead.stop();
      await check.close();
    },
  });
  return { store, check };
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
