/** Webhooks against a real receiver: signed, once, true to what is public, and completing the receipt. */
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type * as channelsModule from '../../src/plugins/channels/server/src/delivery/channels';
import type * as planModule from '../../src/plugins/channels/server/src/delivery/plan';
import type * as sweepModule from '../../src/plugins/channels/server/src/delivery/sweep';
import type { DeliveriesService, DeliveryRecord } from '../../src/plugins/channels/shared/deliveries';
import type { WebhooksService, WebhookWithSecret } from '../../src/plugins/channels/shared/webhooks';
import { startApp, type App } from '../support/app';
import { builtChannels } from '../support/built';
import { startReceiver, type Received, type Receiver } from '../support/receiver';

let app: App;
let receiver: Receiver;
let deliveries: DeliveriesService;
let webhooks: WebhooksService;
let plan: () => Promise<void>;
let sweep: () => Promise<void>;
let token: string;

beforeAll(async () => {
  app = await startApp();
  receiver = await startReceiver();
  deliveries = app.strapi.plugin('channels').service('deliveries');
  webhooks = app.strapi.plugin('channels').service('webhooks');
  const { CHANNELS } = await builtChannels<typeof channelsModule>('server/src/delivery/channels');
  const planning = await builtChannels<typeof planModule>('server/src/delivery/plan');
  const sweeping = await builtChannels<typeof sweepModule>('server/src/delivery/sweep');
  plan = () => planning.plan(app.strapi, CHANNELS);
  sweep = () => sweeping.sweep(app.strapi, CHANNELS);
  const made = await app.request
    .post('/admin/register-admin')
    .send({ email: 'admin@gk.example', password: 'Admin-12345678', firstname: '小明', lastname: '王' });
  token = made.body.data.token;
});
afterAll(async () => {
  receiver.close();
  await app.stop();
});
beforeEach(async () => {
  receiver.received.length = 0;
  receiver.answer = (response) => response.end();
  for (const { id } of await webhooks.list()) await webhooks.remove(id);
  await sql("update channels_deliveries set state = 'cancelled', lease_until = null");
  await sql('delete from channels_rests');
});

const sql = async (text: string, bindings: unknown[] = []) => {
  await app.strapi.db.connection.raw(text, bindings as never);
};
const news = () => app.strapi.documents('api::news-item.news-item');
const publish = async (title: string): Promise<string> => {
  const { documentId } = await news().create({
    data: { title, content: '正文', bodyCode: 'default' } as never,
  });
  await news().publish({ documentId });
  return documentId;
};
const webhook = (url = receiver.url) => webhooks.make({ name: '县政府网站', url });
const planned = async (documentId: string): Promise<DeliveryRecord> => {
  await plan();
  return (await deliveries.list({ documentId, channel: 'webhook' })).data[0]!;
};
const sent = async (documentId: string) => deliveries.run((await planned(documentId)).id);
const panel = (verb: 'get' | 'post' | 'put' | 'delete', address: string, body?: object) =>
  app.request[verb](`/channels${address}`).set('authorization', `Bearer ${token}`).send(body);
const receiptOf = async (itemDocumentId: string) =>
  (await app.strapi.db.query('api::receipt.receipt').findOne({ where: { itemDocumentId } })) as {
    documentId: string;
    address: string | null;
    confirmation: string;
  };

/** As a receiver checks it, by the specification. */
function isSigned({ headers, text }: Received, { secret }: WebhookWithSecret): boolean {
  const content = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${text}`;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
}

it('is told what is published from then on, signed, as the public reads it', async () => {
  const before = await publish('以前的');
  const made = await webhook();
  const documentId = await publish('防火通告');
  expect(await planned(before)).toBeUndefined();
  expect(await sent(documentId)).toMatchObject({ state: 'done', title: '防火通告', target: made.id });
  const [message, ...others] = receiver.received;
  expect(others).toEqual([]);
  expect(isSigned(message!, made)).toBe(true);
  expect(Math.abs(Number(message!.headers['webhook-timestamp']) * 1000 - Date.now())).toBeLessThan(10_000);
  const { body: changes } = await app.request.get('/api/changes?limit=1000').expect(200);
  const { body: publicItem } = await app.request.get(`/api/news-items/${documentId}?populate=*`).expect(200);
  expect(message!.body).toEqual({
    type: 'publication.upsert',
    timestamp: expect.stringMatching(/\+08:00$/),
    data: { ...changes.data.at(-1), title: '防火通告', item: publicItem.data },
  });
});

it('is told of a withdrawal without what was withdrawn, also where it happened before the telling', async () => {
  await webhook();
  const documentId = await publish('要撤的秘密标题');
  await plan();
  await news().unpublish({ documentId });
  await plan();
  const [removal, upsert] = (await deliveries.list({ documentId })).data;
  expect(upsert).toMatchObject({ op: 'upsert', state: 'cancelled', code: 'REPLACED' });
  await deliveries.run(removal!.id);
  expect(receiver.received).toHaveLength(1);
  expect(receiver.received[0]!.text).not.toContain('秘密');
  expect(receiver.received[0]!.body).toMatchObject({
    type: 'publication.remove',
    data: { op: 'remove', documentId, item: null },
  });
});

it('completes the receipt with the address that the portal answers, and leaves a person’s alone', async () => {
  await webhook();
  const documentId = await publish('回报网址');
  receiver.answer = (response) => response.end('{"address":"https://www.example.gov.cn/a/1.html"}');
  await sent(documentId);
  const receipt = await receiptOf(documentId);
  expect(receipt).toMatchObject({
    address: 'https://www.example.gov.cn/a/1.html',
    confirmation: '渠道确认',
  });
  await app.strapi.documents('api::receipt.receipt').update({
    documentId: receipt.documentId,
    data: { confirmation: '人工登记', address: 'https://by.hand/' } as never,
  });
  await news().publish({ documentId });
  await sent(documentId);
  expect(await receiptOf(documentId)).toMatchObject({ address: 'https://by.hand/' });
});

it('is told again when it was down, with the same id', async () => {
  await webhook();
  const documentId = await publish('先断后通');
  receiver.answer = (response) => response.writeHead(503, { 'retry-after': '7' }).end();
  expect(await sent(documentId)).toMatchObject({ state: 'waiting', code: 'HTTP_503' });
  receiver.answer = (response) => response.socket?.destroy();
  const { id } = await planned(documentId);
  expect(await deliveries.run(id)).toMatchObject({ state: 'waiting', code: 'BROKEN' });
  receiver.answer = (response) => response.end();
  expect(await deliveries.run(id)).toMatchObject({ state: 'done', attempts: 3 });
  const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
  expect(new Set(ids)).toEqual(new Set([(await deliveries.read(id))!.key]));
  expect(ids).toHaveLength(3);
});

it('tells one who is not there by name, port or time apart', async () => {
  const closed = await startReceiver();
  closed.close();
  const cases = { 'http://no-such-host.invalid/': 'DNS', [closed.url]: 'REFUSED' };
  const tested = [];
  for (const url of Object.keys(cases)) tested.push(await webhooks.test((await webhook(url)).id));
  expect(tested.map(({ code }) => code)).toEqual(Object.values(cases));
  receiver.answer = () => undefined;
  expect(await webhooks.test((await webhook()).id)).toMatchObject({ ok: false, code: 'TIMEOUT' });
});

it('follows no redirect, and reads an answer only so far', async () => {
  await webhook();
  const documentId = await publish('转向');
  receiver.answer = (response) => response.writeHead(302, { location: receiver.url }).end();
  expect(await sent(documentId)).toMatchObject({ state: 'person', code: 'HTTP_302' });
  expect(receiver.received).toHaveLength(1);
  receiver.answer = (response) => {
    const more = () => {
      while (response.write('x'.repeat(16_384)));
    };
    response.on('drain', more);
    more();
  };
  const { id } = await planned(documentId);
  await deliveries.retry(id);
  expect(await deliveries.run(id)).toMatchObject({ state: 'done' });
});

it('is switched off when it says that it is gone for good', async () => {
  const { id } = await webhook();
  const documentId = await publish('永久停用');
  const waiting = await publish('排着队');
  await plan();
  receiver.answer = (response) => response.writeHead(410).end();
  expect(await sent(documentId)).toMatchObject({ state: 'person', code: 'HTTP_410' });
  expect(await webhooks.list()).toEqual([
    expect.objectContaining({ id, active: false, offReason: expect.stringContaining('410') }),
  ]);
  expect(await planned(waiting)).toMatchObject({ state: 'cancelled', code: 'TARGET_OFF' });
  await publish('停用以后');
  await plan();
  expect((await deliveries.counts()).waiting).toBe(0);
});

it('a delivery killed in the middle is revived and told again under the same id', async () => {
  await webhook();
  const documentId = await publish('断电');
  const { id, key } = await planned(documentId);
  receiver.answer = () => undefined;
  const child = spawn(
    process.execPath,
    [path.join(__dirname, '..', 'support', 'deliverer.mjs'), String(id)],
    {
      env: process.env,
      stdio: 'ignore',
    },
  );
  while (receiver.received.length === 0) await sleep(50);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await deliveries.read(id)).toMatchObject({ state: 'working', attempts: 1 });
  await expect(deliveries.cancel(id, '王')).rejects.toMatchObject({ code: 'DELIVERY_BUSY' });
  await sql("update channels_deliveries set lease_until = now() - interval '1 s' where id = ?", [id]);
  await sweep();
  receiver.answer = (response) => response.end();
  expect(await deliveries.run(id)).toMatchObject({ state: 'done', attempts: 2 });
  expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([key, key]);
});

describe('in the panel', () => {
  it('is made, changed, tested, given another secret and removed; its secret is shown once and kept sealed', async () => {
    const { body: made } = await panel('post', '/webhooks', { name: '网站', url: receiver.url }).expect(200);
    const { id, secret } = made.data;
    expect(secret).toMatch(/^whsec_/);
    const { body: listed } = await panel('get', '/webhooks').expect(200);
    expect(listed.data).toEqual([
      expect.objectContaining({
        id,
        name: '网站',
        active: true,
        types: expect.arrayContaining(['news-items']),
      }),
    ]);
    expect(JSON.stringify(listed)).not.toContain('ecret');
    const { rows } = await app.strapi.db.connection.raw<{ rows: object[] }>(
      'select * from channels_webhooks',
    );
    expect(JSON.stringify(rows)).not.toContain(secret.slice(6));
    await panel('put', `/webhooks/${id}`, { types: ['announcements'] }).expect(200);
    const documentId = await publish('不在所选类型里');
    expect(await planned(documentId)).toBeUndefined();
    const { body: rotated } = await panel('post', `/webhooks/${id}/rotate`).expect(200);
    expect(rotated.data.secret).not.toBe(secret);
    const { body: tested } = await panel('post', `/webhooks/${id}/test`).expect(200);
    expect(tested.data).toEqual({ ok: true, sentence: expect.any(String), next: null, code: null });
    expect(receiver.received[0]!.body.type).toBe('ping');
    expect(isSigned(receiver.received[0]!, rotated.data)).toBe(true);
    await panel('delete', `/webhooks/${id}`).expect(200);
    const { body: gone } = await panel('post', `/webhooks/${id}/test`).expect(404);
    expect(gone.error.details.code).toBe('WEBHOOK_UNKNOWN');
  });

  it.each([
    { name: '', url: 'https://a.example' },
    { name: '网站', url: 'ftp://a.example' },
    { name: '网站', url: 'https://user:word@a.example' },
    { name: '网站', url: 'https://a.example', types: [] },
    { name: '网站', url: 'https://a.example', secret: 'mine' },
  ])('is not made of %j', async (body) => {
    const { body: refused } = await panel('post', '/webhooks', body).expect(400);
    expect(refused.error.details.code).toBe('REQUEST_INVALID');
  });

  it('the log is read, retried and cancelled; without a log-in it is not', async () => {
    await webhook();
    const documentId = await publish('看记录');
    receiver.answer = (response) => response.writeHead(404).end();
    const delivery = await sent(documentId);
    const { body: log } = await panel('get', '/deliveries?state=person').expect(200);
    expect(log.data).toEqual([delivery]);
    expect(log.meta).toMatchObject({ pagination: { total: 1 }, counts: { person: 1 } });
    const { body: one } = await panel('get', `/deliveries/${delivery!.id}`).expect(200);
    expect(one.meta.attempts).toEqual([expect.objectContaining({ kind: 'person', code: 'HTTP_404' })]);
    await panel('post', `/deliveries/${delivery!.id}/retry`).expect(200);
    const { body: cancelled } = await panel('post', `/deliveries/${delivery!.id}/cancel`).expect(200);
    expect(cancelled.data).toMatchObject({ state: 'cancelled', sentence: '王小明取消了这次投递。' });
    const { body: refused } = await panel('post', `/deliveries/${delivery!.id}/cancel`).expect(409);
    expect(refused.error.details.code).toBe('DELIVERY_CANCELLED');
    await panel('get', '/deliveries?state=none').expect(400);
    await panel('get', '/deliveries/999999').expect(404);
    for (const address of ['/deliveries', '/webhooks'])
      await app.request.get(`/channels${address}`).expect(401);
  });
});
