/** The delivery core over a database: nothing is lost, nothing is done twice, whoever dies when. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { Client } from 'pg';
import PgBoss from 'pg-boss';
import type { Outcome } from '../../src/plugins/channels/domain/delivery/outcome';
import type { Channel, Delivery } from '../../src/plugins/channels/server/src/delivery/channel';
import type * as attemptModule from '../../src/plugins/channels/server/src/delivery/attempt';
import type * as bossModule from '../../src/plugins/channels/server/src/delivery/boss';
import type * as deliveriesModule from '../../src/plugins/channels/server/src/delivery/deliveries';
import type * as planModule from '../../src/plugins/channels/server/src/delivery/plan';
import type * as serveModule from '../../src/plugins/channels/server/src/delivery/serve';
import type * as sweepModule from '../../src/plugins/channels/server/src/delivery/sweep';
import type { DeliveriesService } from '../../src/plugins/channels/shared/deliveries';
import { startApp, type App } from '../support/app';
import { builtChannels } from '../support/built';

const DONE: Outcome = { kind: 'done', sentence: '到了。' };
const FAILED: Outcome = { kind: 'again', code: 'BUSY', sentence: '对方忙。' };

let app: App;
let strapi: Core.Strapi;
let deliveries: DeliveriesService;
let plan: () => Promise<void>;
let sweep: () => Promise<void>;
let attempt: (id: number) => Promise<boolean>;
let serve: () => ReturnType<typeof serveModule.serveDeliveries>;

const delivered: Delivery[] = [];
let deliver: (delivery: Delivery) => Promise<Outcome> = () => Promise.resolve(DONE);

/** A way out of the house that does as the test says. */
const channel: Channel = {
  name: 'test',
  plan: (_strapi, changes) =>
    Promise.resolve(
      changes.map(({ sequence, op, type, documentId }) => ({
        channel: 'test',
        target: 'there',
        key: `test:${sequence}`,
        op,
        type,
        documentId,
        title: `第 ${sequence} 号`,
      })),
    ),
  deliver: (_strapi, delivery) => {
    delivered.push(delivery);
    return deliver(delivery);
  },
};

beforeAll(async () => {
  app = await startApp();
  ({ strapi } = app);
  const of = <Module>(name: string) => builtChannels<Module>(`server/src/delivery/${name}`);
  const parts = {
    ...(await of<typeof attemptModule>('attempt')),
    ...(await of<typeof deliveriesModule>('deliveries')),
    ...(await of<typeof planModule>('plan')),
    ...(await of<typeof serveModule>('serve')),
    ...(await of<typeof sweepModule>('sweep')),
  };
  deliveries = parts.deliveriesOver(strapi, [channel]);
  plan = () => parts.plan(strapi, [channel]);
  sweep = () => parts.sweep(strapi, [channel]);
  attempt = (id) => parts.attempt(strapi, [channel], id);
  serve = () => parts.serveDeliveries(strapi, [channel]);
});
afterAll(() => app.stop());
beforeEach(async () => {
  await plan();
  await sql("update channels_deliveries set state = 'cancelled', lease_until = null");
  await sql('delete from channels_rests');
  await sql('delete from pgboss.job');
  delivered.length = 0;
  deliver = () => Promise.resolve(DONE);
});

const sql = async (text: string, bindings: unknown[] = []) =>
  (await strapi.db.connection.raw<{ rows: Record<string, unknown>[] }>(text, bindings as never)).rows;
const news = () => strapi.documents('api::news-item.news-item');
const create = async (title: string) =>
  (await news().create({ data: { title, content: '正文', bodyCode: 'default' } as never })).documentId;
const publish = async (title: string) => {
  const documentId = await create(title);
  await news().publish({ documentId });
  return documentId;
};
const jobs = async (queue: string) =>
  Number((await sql('select count(*) from pgboss.job where name = ?', [queue]))[0]!.count);
const of = async (documentId: string) => (await deliveries.list({ documentId })).data;
const newest = async (documentId: string) => (await of(documentId))[0]!;

describe('what is published', () => {
  it('leaves one job in its own transaction, and is planned and delivered once', async () => {
    const documentId = await publish('甲');
    await publish('乙');
    expect(await jobs('channels-plan')).toBe(1);
    await plan();
    await plan();
    const [planned, ...others] = await of(documentId);
    expect(others).toEqual([]);
    expect(planned).toMatchObject({ state: 'waiting', op: 'upsert', attempts: 0, channel: 'test' });
    expect(await jobs('channels-deliver')).toBe(2);
    expect(await attempt(planned!.id)).toBe(true);
    expect(await attempt(planned!.id)).toBe(false);
    expect(delivered).toHaveLength(1);
    expect(await deliveries.read(planned!.id)).toMatchObject({ state: 'done', attempts: 1, dueAt: null });
    expect(await deliveries.attempts(planned!.id)).toEqual([
      expect.objectContaining({ number: 1, kind: 'done', sentence: '到了。', code: null }),
    ]);
  });

  it('leaves nothing where the publication is rolled back', async () => {
    const documentId = await create('丙');
    const undone = strapi.db.transaction(async () => {
      await news().publish({ documentId });
      await sql('select 1');
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await jobs('channels-plan')).toBe(0);
    await plan();
    expect(await of(documentId)).toEqual([]);
  });

  it('is not missed where its transaction found a job waiting and commits after that job was taken', async () => {
    await publish('先');
    const documentId = await create('后');
    const slow = new Client({ connectionString: process.env.GONGKAI_EMBEDDED_URL });
    await slow.connect();
    await slow.query('begin');
    await slow.query('update news_items set published_at = now() where document_id = $1', [documentId]);
    await slow.query('set constraints all immediate');
    expect(await jobs('channels-plan')).toBe(1);
    await sql("update pgboss.job set state = 'active' where name = 'channels-plan'");
    const planned = plan();
    await sleep(300);
    expect(await of(documentId)).toEqual([]);
    await slow.query('commit');
    await slow.end();
    await planned;
    expect(await of(documentId)).toHaveLength(1);
  });
});

describe('an attempt', () => {
  it('is one at a time, however many try', async () => {
    const documentId = await publish('一次');
    await plan();
    deliver = async () => {
      await sleep(200);
      return DONE;
    };
    const { id } = await newest(documentId);
    const tried = await Promise.all(Array.from({ length: 5 }, () => attempt(id)));
    expect(tried.filter(Boolean)).toHaveLength(1);
    expect(delivered).toHaveLength(1);
  });

  it('that fails is tried again later, at once if a person says so', async () => {
    const documentId = await publish('再试');
    await plan();
    deliver = () => Promise.resolve(FAILED);
    const { id } = await newest(documentId);
    await attempt(id);
    expect(await deliveries.read(id)).toMatchObject({
      state: 'waiting',
      code: 'BUSY',
      sentence: '对方忙。',
      dueAt: expect.stringMatching(/\+08:00$/),
    });
    expect(await attempt(id)).toBe(false);
    const [{ wait }] = (await sql(
      'select extract(epoch from due_at - now())::float as wait from channels_deliveries where id = ?',
      [id],
    )) as [{ wait: number }];
    expect(wait).toBeGreaterThan(25);
    expect(wait).toBeLessThan(37);
    deliver = () => Promise.resolve(DONE);
    await deliveries.retry(id);
    expect(await attempt(id)).toBe(true);
    expect(await deliveries.read(id)).toMatchObject({ state: 'done', attempts: 2 });
  });

  it('is given up after three days, until a person retries', async () => {
    const documentId = await publish('三天');
    await plan();
    deliver = () => Promise.resolve(FAILED);
    const { id } = await newest(documentId);
    await attempt(id);
    await sql(
      "update channels_deliveries set due_at = now(), failing_since = now() - interval '73 hours' where id = ?",
      [id],
    );
    await attempt(id);
    expect(await deliveries.read(id)).toMatchObject({
      state: 'person',
      sentence: expect.stringContaining('已重试 2 次'),
      next: expect.stringContaining('重试'),
    });
    await deliveries.retry(id);
    await attempt(id);
    expect(await deliveries.read(id)).toMatchObject({ state: 'waiting', attempts: 3 });
  });

  it('that throws is tried again, and its message is not put on record', async () => {
    const documentId = await publish('出错');
    await plan();
    deliver = () => Promise.reject(new Error('access_token=SECRET'));
    const said: string[] = [];
    const { log } = strapi;
    const error = log.error.bind(log);
    Object.assign(log, { error: (text: string) => said.push(text) });
    const { id } = await newest(documentId);
    await attempt(id).finally(() => Object.assign(log, { error }));
    expect(await deliveries.read(id)).toMatchObject({ state: 'waiting', code: 'INTERNAL' });
    expect(said.join()).toContain('channels: Error');
    expect(JSON.stringify([said, await deliveries.attempts(id)])).not.toContain('SECRET');
  });

  it('that was cut off is on record as lost, and revived once its lease is over', async () => {
    const documentId = await publish('中断');
    await plan();
    let end = (_outcome: Outcome) => {};
    deliver = () => new Promise((resolve) => (end = resolve));
    const { id } = await newest(documentId);
    const first = attempt(id);
    while (delivered.length === 0) await sleep(10);
    await sweep();
    expect(await newest(documentId)).toMatchObject({ state: 'working' });
    await sql("update channels_deliveries set lease_until = now() - interval '1 s' where id = ?", [id]);
    await sql('delete from pgboss.job');
    await sweep();
    expect(await newest(documentId)).toMatchObject({ state: 'waiting', code: 'LOST' });
    expect(await jobs('channels-deliver')).toBe(1);
    // The one that was thought dead comes back: too late to be heard.
    end({ kind: 'person', code: 'LATE', sentence: '迟了。', next: '' });
    await first;
    deliver = () => Promise.resolve(DONE);
    expect(await attempt(id)).toBe(true);
    expect(delivered.at(-1)).toMatchObject({ attempts: 1 });
    expect(await newest(documentId)).toMatchObject({ state: 'done', attempts: 2 });
    expect((await deliveries.attempts(id)).map(({ kind }) => kind)).toEqual(['lost', 'done']);
  });
});

describe('of one document', () => {
  it('a later delivery waits for the one under way, and one that never began is replaced', async () => {
    const documentId = await publish('一');
    await plan();
    const first = await newest(documentId);
    deliver = () => Promise.resolve({ kind: 'wait', sentence: '审核中。', afterSeconds: 30 });
    await attempt(first.id);
    await news().publish({ documentId });
    await plan();
    const second = await newest(documentId);
    expect(await attempt(second.id)).toBe(false);
    await news().unpublish({ documentId });
    await plan();
    const third = await newest(documentId);
    expect(third.op).toBe('remove');
    expect(await deliveries.read(second.id)).toMatchObject({
      state: 'cancelled',
      code: 'REPLACED',
      sentence: '已被更新的内容代替。',
    });
    expect(await attempt(third.id)).toBe(false);
    deliver = () => Promise.resolve(DONE);
    await sql('delete from pgboss.job');
    await deliveries.run(first.id);
    expect(await jobs('channels-deliver')).toBe(1);
    expect(await attempt(third.id)).toBe(true);
    await expect(deliveries.retry(second.id)).rejects.toMatchObject({ code: 'DELIVERY_REPLACED' });
    await expect(deliveries.retry(first.id)).rejects.toMatchObject({ code: 'DELIVERY_DONE' });
    await expect(deliveries.retry(999_999)).rejects.toMatchObject({ code: 'DELIVERY_UNKNOWN' });
  });

  it('one that waits for a person is replaced by a newer one, or cancelled by the person', async () => {
    const documentId = await publish('人');
    await plan();
    deliver = () =>
      Promise.resolve({ kind: 'person', code: 'TITLE', sentence: '标题太长。', next: '改短。' });
    const { id } = await newest(documentId);
    await attempt(id);
    expect(await newest(documentId)).toMatchObject({ state: 'person', next: '改短。' });
    expect((await deliveries.counts()).person).toBe(1);
    await news().publish({ documentId });
    await plan();
    expect(await deliveries.read(id)).toMatchObject({ state: 'cancelled' });
    const second = await newest(documentId);
    await deliveries.cancel(second.id, '王五');
    expect(await newest(documentId)).toMatchObject({ state: 'cancelled', sentence: '王五取消了这次投递。' });
    await expect(deliveries.cancel(second.id, '王五')).rejects.toMatchObject({ code: 'DELIVERY_CANCELLED' });
  });
});

it('leaves a target in peace that fails as a whole, and comes back', async () => {
  const first = await publish('停一');
  const second = await publish('停二');
  await plan();
  deliver = () => Promise.resolve({ ...FAILED, wholeTarget: true } as Outcome);
  await attempt((await newest(first)).id);
  const { id } = await newest(second);
  expect(await attempt(id)).toBe(false);
  await sql('delete from pgboss.job');
  await sweep();
  expect(await jobs('channels-deliver')).toBe(0);
  await sql('update channels_rests set until = now()');
  await sweep();
  expect(await jobs('channels-deliver')).toBe(1);
  deliver = () => Promise.resolve(DONE);
  expect(await attempt(id)).toBe(true);
  expect(await sql('select * from channels_rests')).toEqual([]);
});

it('adds what is asked for by hand once, by its key', async () => {
  const wanted = {
    channel: 'test',
    target: 'there',
    key: 'by-hand',
    op: 'upsert',
    type: 'news-items',
    documentId: 'byhand',
    title: '手动',
  } as const;
  const { id, added } = await deliveries.add(wanted);
  expect(added).toBe(true);
  expect(await deliveries.add(wanted)).toEqual({ id, added: false });
  expect(await deliveries.run(id)).toMatchObject({ state: 'done' });
  expect(await deliveries.run(id)).toMatchObject({ state: 'done', attempts: 1 });
});

it('is worked off by several processes at once, each delivery once, in the order of each document', async () => {
  deliver = async () => {
    await sleep(20);
    return DONE;
  };
  const serving = await Promise.all([serve(), serve()]);
  try {
    const documents = [];
    for (let at = 0; at < 12; at += 1) documents.push(await publish(`多 ${at}`));
    for (const documentId of documents.slice(0, 6)) await news().publish({ documentId });
    const open = async () => {
      const { waiting, working } = await deliveries.counts();
      const [planned] = await sql(
        'select (select max(sequence) from channels_changes) = (select sequence from channels_plan_cursor) as all',
      );
      return waiting + working > 0 || !planned!.all;
    };
    for (let at = 0; (await open()) && at < 300; at += 1) await sleep(100);
    expect(await open()).toBe(false);
    const keys = delivered.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(delivered.map(({ documentId }) => documentId))).toEqual(new Set(documents));
    for (const documentId of documents) {
      const ids = delivered.filter((each) => each.documentId === documentId).map(({ id }) => id);
      expect(ids).toEqual([...ids].sort((one, other) => one - other));
      expect(await newest(documentId)).toMatchObject({ state: 'done', attempts: 1 });
    }
  } finally {
    await Promise.all(serving.map((each) => each.stop()));
  }
});

it('leaves pg-boss its schedules, though the CMS changes how the driver reads JSON', async () => {
  const { bossConnection } = await builtChannels<typeof bossModule>('server/src/delivery/boss');
  const boss = new PgBoss({
    ...bossConnection(process.env.GONGKAI_EMBEDDED_URL!, 1),
    cronWorkerIntervalSeconds: 1,
  });
  const faults: unknown[] = [];
  boss.on('error', (error) => faults.push(error));
  await sql('update pgboss.version set cron_on = null');
  await boss.start();
  await boss.createQueue('probe');
  await boss.schedule('probe', '* * * * *', { n: 1 });
  try {
    await sql('update pgboss.version set cron_on = null');
    for (let at = 0; (await jobs('probe')) === 0 && at < 450; at += 1) await sleep(100);
    expect(await boss.fetch('probe')).toEqual([expect.objectContaining({ data: { n: 1 } })]);
    expect(faults).toEqual([]);
  } finally {
    await boss.stop({ graceful: false });
  }
});

it('forgets what was over two years ago', async () => {
  const documentId = await publish('旧');
  await plan();
  const { id } = await newest(documentId);
  await attempt(id);
  await sql("update channels_deliveries set updated_at = now() - interval '731 days' where id = ?", [id]);
  await sweep();
  expect(await deliveries.read(id)).toBeUndefined();
});
