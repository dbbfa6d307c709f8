import type PgBoss from 'pg-boss';

const POLL = 1_000;

/** Somebody who works a queue off. */
export interface Worker {
  /** Looks for jobs now instead of within a second. */
  readonly wake: () => void;
  /** Takes no more jobs, and waits for those under way. */
  stop(): Promise<void>;
}

/**
 * Works a queue off, `lanes` jobs at a time. pg-boss's own `work` lets go of the promise that completes a job: a
 * database that restarts at that instant would end the whole process.
 * @param handle its faults are reported; what a lost job leaves undone, the sweep finds
 */
export function workOff(
  boss: PgBoss,
  queue: string,
  lanes: number,
  handle: (data: unknown) => Promise<void>,
  report: (error: unknown) => void,
): Worker {
  const underWay = new Set<Promise<void>>();
  const bell = makeBell();
  const stopping = new AbortController();
  const isStopping = () => stopping.signal.aborted;

  const one = async ({ id, data }: PgBoss.Job<unknown>) => {
    try {
      await handle(data);
      await boss.complete(queue, id);
    } catch (error) {
      report(error);
      await boss.fail(queue, id, {}).catch(report);
    }
  };

  const run = async () => {
    while (!isStopping()) {
      const free = lanes - underWay.size;
      const jobs = free > 0 ? await boss.fetch(queue, { batchSize: free }).catch(() => []) : [];
      for (const job of jobs) {
        const work: Promise<void> = one(job).finally(() => {
          underWay.delete(work);
          bell.ring();
        });
        underWay.add(work);
      }
      await bell.heard(POLL);
    }
    await Promise.all(underWay);
  };
  const ended = run();

  return {
    wake: bell.ring,
    async stop() {
      stopping.abort();
      bell.ring();
      await ended;
    },
  };
}

/** A bell that one waits for: rung beforehand, it is heard at once. */
function makeBell() {
  let rung = false;
  let hear: (() => void) | undefined;
  return {
    ring: () => {
      rung = true;
      hear?.();
    },
    heard: async (atMost: number) => {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, rung ? 0 : atMost);
        hear = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      rung = false;
    },
  };
}
