import { types } from 'pg';
import PgBoss from 'pg-boss';
import { DELIVER_QUEUE, PLAN_QUEUE } from './queues';

const CONNECTIONS = 2;
const EXPIRE_SECONDS = 15 * 60;

/** PostgreSQL's number of the type. */
const JSONB = 3802;

/**
 * How pg-boss reaches the database. The CMS has the driver hand JSON over as text, everywhere in the process;
 * pg-boss reads its jobs' data and its schedules as JSON, and would find no schedule without this.
 */
export const bossConnection = (databaseUrl: string, max: number): PgBoss.ConstructorOptions => {
  const readJson = (text: string): unknown => JSON.parse(text);
  const getTypeParser = (type: number): unknown =>
    type === JSONB ? readJson : (types.getTypeParser as (type: number) => unknown)(type);
  return { connectionString: databaseUrl, max, ...{ types: { getTypeParser } } };
};

/** pg-boss over its own schema of the same database, not started. */
export function makeBoss(
  databaseUrl: string,
  report: (error: unknown) => void,
  { supervise }: { readonly supervise: boolean },
): PgBoss {
  // Its schedules are not used: what is to be done regularly, `sweep` does, and does no harm when done twice.
  const boss = new PgBoss({ ...bossConnection(databaseUrl, CONNECTIONS), schedule: false, supervise });
  boss.on('error', report);
  return boss;
}

/** Makes or migrates pg-boss's schema and both queues. Idempotent, also where several processes start at once. */
export async function ensureQueues(databaseUrl: string, report: (error: unknown) => void): Promise<void> {
  const boss = makeBoss(databaseUrl, report, { supervise: false });
  await boss.start();
  try {
    for (const queue of [PLAN_QUEUE, DELIVER_QUEUE]) {
      await boss.createQueue(queue, {
        name: queue,
        policy: 'short',
        retryLimit: 0,
        expireInSeconds: EXPIRE_SECONDS,
      });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
