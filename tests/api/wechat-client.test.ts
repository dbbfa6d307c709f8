/** The WeChat account: its settings, its token between processes, and every refusal, against a server of our own. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { MEANINGS } from '../../src/plugins/channels/domain/wechat/error-table';
import { TOKEN_CODES } from '../../src/plugins/channels/domain/wechat/errors';
import { WechatFault } from '../../src/plugins/channels/domain/wechat/fault';
import { wechatClient, type WechatClient } from '../../src/plugins/channels/server/src/wechat/client';
import { startApp, type App } from '../support/app';

const APP_ID = 'wx0123456789abcdef';
const SECRET = 'S3cretOfTheAccount00000000000000';
const PUSH_TOKEN = 'PushTokenOfTheAccount';
const AES_KEY = 'AesKeyOfTheAccount0000000000000000000000000';
const TABLES = ['channels_wechat_settings', 'channels_wechat_token', 'channels_wechat_usage'];
const MEDIA = z.object({ media_id: z.string() });

/** WeChat's end: gives tokens as the stable call does, and answers as the test says. */
const wechat = {
  number: 0,
  good: new Set<string>(),
  standing: '',
  lifetime: 7200,
  asked: [] as { force: boolean; secret: string }[],
  pause: 0,
  /** By path; once each, in order. */
  next: new Map<string, object[]>(),
  seen: [] as { path: string; query: string; body: string }[],
  issue() {
    wechat.number += 1;
    wechat.standing = `TOKEN${wechat.number}_${'x'.repeat(100)}`;
    wechat.good = new Set([wechat.standing]);
  },
};

function answerTo(path: string, token: string, body: string): object {
  const queued = wechat.next.get(path)?.shift();
  if (queued) return queued;
  if (path === '/cgi-bin/stable_token') {
    const { secret, appid, force_refresh: force } = JSON.parse(body);
    wechat.asked.push({ force, secret });
    if (appid !== APP_ID) return { errcode: 40013, errmsg: 'invalid appid' };
    if (secret !== SECRET) return { errcode: 40125, errmsg: `invalid appsecret ${String(secret)}` };
    if (force || !wechat.standing) wechat.issue();
    return { access_token: wechat.standing, expires_in: wechat.lifetime };
  }
  if (!wechat.good.has(token)) return { errcode: 40001, errmsg: `invalid credential ${token} rid: 1-2-3` };
  if (path === '/cgi-bin/draft/count') return { total_count: 3 };
  if (path === '/cgi-bin/getcallbackip') return { ip_list: ['127.0.0.1', '101.226.103.0/25'] };
  if (path === '/cgi-bin/freepublish/batchget') return { total_count: 0, item_count: 0, item: [] };
  return { errcode: 0, media_id: 'MEDIA' };
}

const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const body = Buffer.concat(chunks).toString();
    wechat.seen.push({ path: url.pathname, query: url.search, body });
    const answer = answerTo(url.pathname, url.searchParams.get('access_token') ?? '', body);
    setTimeout(() => response.end(JSON.stringify(answer)), wechat.pause);
  });
});

let app: App;
let panel: string;
let logged = '';

/** The same database, but nothing remembered: what another process is. */
const another = (): Core.Strapi => Object.create(app.strapi) as Core.Strapi;
const sql = async (text: string): Promise<Record<string, unknown>[]> =>
  (await app.strapi.db.connection.raw<{ rows: Record<string, unknown>[] }>(text)).rows;
const addDraft = (client: WechatClient) => client.post('/cgi-bin/draft/add', { articles: [] }, MEDIA);
const faultOf = async (promise: Promise<unknown>): Promise<WechatFault> => {
  const found: unknown = await promise.catch((error: unknown) => error);
  if (!(found instanceof WechatFault)) throw new Error(`no fault: ${JSON.stringify(found)}`);
  return found;
};
const to = (verb: 'get' | 'put' | 'post', path: string, body?: object) =>
  app.request[verb](`/channels/wechat/${path}`).set('authorization', `Bearer ${panel}`).send(body);

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env['WECHAT_API_BASE'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  app = await startApp();
  app.strapi.log.level = 'silly';
  for (const transport of app.strapi.log.transports) transport.silent = true;
  app.strapi.log.on('data', (line: unknown) => (logged += JSON.stringify(line)));
  const created = await app.request
    .post('/admin/register-admin')
    .send({ email: 'admin@gk.example', password: 'Admin-12345678', firstname: '小明', lastname: '王' });
  panel = created.body.data.token;
});

afterAll(async () => {
  delete process.env['WECHAT_API_BASE'];
  await app.stop();
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  wechat.asked = [];
  wechat.seen = [];
  wechat.next.clear();
  wechat.pause = 0;
  wechat.lifetime = 7200;
});

const connect = () => to('put', 'settings', { appId: APP_ID, appSecret: SECRET });
const forgetToken = () => sql('delete from channels_wechat_token');

describe('settings', () => {
  it('are for those who may, and without an account nothing is called', async () => {
    expect((await app.request.get('/channels/wechat/settings')).status).toBe(401);
    expect((await app.request.put('/channels/wechat/settings').send({})).status).toBe(401);
    expect((await app.request.post('/channels/wechat/test')).status).toBe(401);
    const { body } = await to('get', 'settings');
    expect(body.data).toEqual({
      appId: null,
      credentials: {
        appId: { set: false }, appSecret: { set: false }, token: { set: false }, encodingAesKey: { set: false },
      },
      preferences: {
        autoDraft: true, publishByApi: false, author: '', defaultCover: null,
        needOpenComment: false, onlyFansCanComment: false, guide: '',
      },
      usage: [],
    }); // prettier-ignore
    expect(await faultOf(wechatClient(app.strapi))).toMatchObject({
      code: 'NOT_CONNECTED',
      kind: 'settings',
    });
    expect((await to('post', 'test')).body.data).toEqual([
      expect.objectContaining({
        name: '接口凭证',
        ok: false,
        sentence: expect.stringContaining('AppID、AppSecret'),
      }),
    ]);
    expect(wechat.seen).toEqual([]);
  });

  it.each([
    [{ appId: 'wx123' }, 'appId'],
    [{ appSecret: 'too short' }, 'appSecret'],
    [{ appSecret: '' }, 'appSecret'],
    [{ token: 'a' }, 'token'],
    [{ token: '公开' }, 'token'],
    [{ encodingAesKey: 'x'.repeat(42) }, 'encodingAesKey'],
    [{ author: '字'.repeat(17) }, 'author'],
    [{ author: 5 }, 'author'],
    [{ autoDraft: 'yes' }, 'autoDraft'],
    [{ appId: 5 }, 'appId'],
    [{ defaultCover: 'no-such-file' }, 'defaultCover'],
    [{ colour: 'red' }, 'colour'],
  ])('%j is refused with a sentence, and nothing of it is saved', async (wrong, field) => {
    const { status, body } = await to('put', 'settings', { guide: '先看', ...wrong });
    expect(status).toBe(400);
    expect(body.error.details.errors).toEqual([
      { field, message: expect.stringMatching(/[\u4e00-\u9fff]{3}/) },
    ]);
    expect((await to('get', 'settings')).body.data.preferences.guide).toBe('');
  });

  it('are kept sealed, and secrets never come back', async () => {
    const saved = await to('put', 'settings', {
      appId: ` ${APP_ID} `, appSecret: SECRET, token: PUSH_TOKEN, encodingAesKey: AES_KEY,
      author: '某镇人民政府', publishByApi: true,
    }); // prettier-ignore
    expect(saved.status).toBe(200);
    const state = { set: true, from: 'panel', changedAt: expect.stringMatching(/\+08:00$/) };
    expect(saved.body.data).toMatchObject({
      appId: APP_ID,
      credentials: { appId: state, appSecret: state, token: state, encodingAesKey: state },
      preferences: { author: '某镇人民政府', publishByApi: true, autoDraft: true },
    });
    await to('put', 'settings', { token: null, autoDraft: false });
    const { data } = (await to('get', 'settings')).body;
    expect(data.credentials.token).toEqual({ set: false });
    expect(data.credentials.appSecret).toEqual(state);
    expect(data.preferences).toMatchObject({ autoDraft: false, author: '某镇人民政府' });
    await to('put', 'settings', { token: PUSH_TOKEN, autoDraft: true, publishByApi: false });
  });

  it('take a picture of the media library as the cover', async () => {
    const file = { name: 'a.png', hash: 'a', ext: '.png', size: 1, url: '/uploads/a.png', provider: 'local' };
    const add = (mime: string) =>
      app.strapi.db.query('plugin::upload.file').create({ data: { ...file, mime } });
    const [picture, text] = [await add('image/png'), await add('text/plain')];
    const saved = await to('put', 'settings', { defaultCover: picture.documentId });
    expect(saved.body.data.preferences.defaultCover).toBe(picture.documentId);
    expect((await to('put', 'settings', { defaultCover: text.documentId })).status).toBe(400);
    expect(
      (await to('put', 'settings', { defaultCover: null })).body.data.preferences.defaultCover,
    ).toBeNull();
  });

  it('are one object', async () => {
    const { status, body } = await to('put', 'settings', [1]);
    expect([status, body.error.message]).toEqual([400, '设置须是一个 JSON 对象']);
  });

  it('of the environment win, field by field, and are not changed in the panel', async () => {
    const before: object = app.strapi.config.get('plugin::channels.wechat');
    app.strapi.config.set('plugin::channels.wechat', { ...before, appSecret: 'From-The-Environment' });
    const { data } = (await to('get', 'settings')).body;
    expect(data.credentials.appSecret).toEqual({ set: true, from: 'environment' });
    expect(data.credentials.token).toMatchObject({ from: 'panel' });
    const refused = await to('put', 'settings', { appSecret: SECRET });
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain('环境变量');
    await forgetToken();
    expect(await faultOf(addDraft(await wechatClient(another())))).toMatchObject({ code: 40125 });
    expect(wechat.asked.at(-1)?.secret).toBe('From-The-Environment');
    app.strapi.config.set('plugin::channels.wechat', before);
  });

  it('sealed under another key have to be entered anew', async () => {
    const key: string = app.strapi.config.get('plugin::channels.encryptionKey');
    app.strapi.config.set('plugin::channels.encryptionKey', 'another-key-of-the-server');
    expect((await to('get', 'settings')).body.data.credentials.appSecret).toMatchObject({
      set: false,
      unreadable: true,
    });
    expect(await faultOf(wechatClient(app.strapi))).toMatchObject({ code: 'NOT_CONNECTED' });
    app.strapi.config.set('plugin::channels.encryptionKey', key);
  });
});

describe('the token', () => {
  beforeEach(async () => {
    await connect();
    await forgetToken();
  });

  it('is asked for once, however many processes want one at once', async () => {
    wechat.pause = 150;
    const processes = Array.from({ length: 6 }, another);
    const clients = await Promise.all(processes.flatMap((each) => [wechatClient(each), wechatClient(each)]));
    await Promise.all(clients.map(addDraft));
    expect(wechat.asked).toEqual([{ force: false, secret: SECRET }]);
    expect(wechat.seen.filter(({ path }) => path === '/cgi-bin/draft/add')).toHaveLength(12);
  });

  it('of another process is used, and remembered', async () => {
    await addDraft(await wechatClient(another()));
    const here = another();
    await addDraft(await wechatClient(here));
    await addDraft(await wechatClient(here));
    expect(wechat.asked).toHaveLength(1);
  });

  it('is renewed early, not again and again while WeChat still gives the same one', async () => {
    await addDraft(await wechatClient(another()));
    await sql("update channels_wechat_token set expires_at = now() + interval '9 minutes'");
    wechat.lifetime = 540;
    await addDraft(await wechatClient(another()));
    expect(wechat.asked).toHaveLength(1);
    await sql("update channels_wechat_token set asked_at = now() - interval '2 minutes'");
    await Promise.all(Array.from({ length: 4 }, async () => addDraft(await wechatClient(another()))));
    expect(wechat.asked).toHaveLength(2);
    await addDraft(await wechatClient(another()));
    expect(wechat.asked).toHaveLength(2);
  });

  it('stands where the early renewal does not come off', async () => {
    await addDraft(await wechatClient(another()));
    await sql(
      "update channels_wechat_token set expires_at = now() + interval '9 minutes', asked_at = now() - interval '1 hour'",
    );
    wechat.next.set('/cgi-bin/stable_token', [{ errcode: -1, errmsg: 'system error' }]);
    await expect(addDraft(await wechatClient(another()))).resolves.toEqual({ media_id: 'MEDIA' });
    await addDraft(await wechatClient(another()));
    expect(wechat.next.get('/cgi-bin/stable_token')).toEqual([]);
    expect(wechat.asked).toHaveLength(1);
  });

  it('that has ended is not used', async () => {
    await addDraft(await wechatClient(another()));
    await sql("update channels_wechat_token set expires_at = now() - interval '1 second'");
    await addDraft(await wechatClient(another()));
    expect(wechat.asked).toHaveLength(2);
  });

  it.each([...TOKEN_CODES])('refused with %i is replaced, and the call repeated once', async (code) => {
    const client = await wechatClient(another());
    await addDraft(client);
    wechat.issue();
    wechat.next.set('/cgi-bin/draft/add', [{ errcode: code, errmsg: 'refused' }]);
    await expect(addDraft(client)).resolves.toEqual({ media_id: 'MEDIA' });
    expect(wechat.asked.map(({ force }) => force)).toEqual([false, false]);
  });

  it('that another process has replaced is read anew without asking WeChat', async () => {
    const [here, there] = [await wechatClient(another()), await wechatClient(another())];
    await Promise.all([addDraft(here), addDraft(there)]);
    wechat.issue();
    await addDraft(there);
    await addDraft(here);
    expect(wechat.asked).toHaveLength(2);
  });

  it('that WeChat gives although it refuses it is forced: thirty seconds apart, fifteen a day', async () => {
    const client = await wechatClient(another());
    await addDraft(client);
    wechat.good.clear();
    await addDraft(client);
    expect(wechat.asked.map(({ force }) => force)).toEqual([false, false, true]);

    wechat.good.clear();
    const soon = await faultOf(addDraft(client));
    expect(soon).toMatchObject({ code: 40001, kind: 'token', uncertain: false });
    expect(soon.afterSeconds).toBeLessThanOrEqual(30);
    expect(wechat.asked.filter(({ force }) => force)).toHaveLength(1);

    await sql(
      "update channels_wechat_token set forced_at = now() - interval '31 seconds', forced_today = 14",
    );
    await addDraft(client);
    wechat.good.clear();
    await sql("update channels_wechat_token set forced_at = now() - interval '1 hour'");
    const enough = await faultOf(addDraft(client));
    expect(enough.sentence).toContain('15 次');
    expect(wechat.asked.filter(({ force }) => force)).toHaveLength(2);

    await sql('update channels_wechat_token set forced_on = forced_on - 1');
    await addDraft(client);
    expect(await sql('select forced_today from channels_wechat_token')).toEqual([{ forced_today: 1 }]);
  });

  it('that a forced renewal did not bring is counted all the same', async () => {
    const client = await wechatClient(another());
    await addDraft(client);
    wechat.good.clear();
    wechat.next.set('/cgi-bin/stable_token', [
      { access_token: wechat.standing, expires_in: 7200 },
      { errcode: 45009, errmsg: 'reach max' },
    ]);
    expect(await faultOf(addDraft(client))).toMatchObject({ code: 45009, kind: 'quota' });
    expect(await sql('select forced_today from channels_wechat_token')).toEqual([{ forced_today: 1 }]);
  });

  it('refused twice is a fault, and the call was made twice', async () => {
    const client = await wechatClient(another());
    wechat.next.set('/cgi-bin/draft/add', [
      { errcode: 42001, errmsg: 'expired' },
      { errcode: 42001, errmsg: 'expired' },
    ]);
    wechat.issue();
    expect(await faultOf(addDraft(client))).toMatchObject({ code: 42001, kind: 'token' });
    expect(wechat.seen.filter(({ path }) => path === '/cgi-bin/draft/add')).toHaveLength(2);
  });
});

describe('calls', () => {
  beforeAll(async () => {
    await connect();
    await forgetToken();
    await sql('delete from channels_wechat_usage');
  });

  it.each(Object.keys(MEANINGS).map(Number).filter((code) => !TOKEN_CODES.has(code)))(
    '%i comes back as its fault, and the call is made once',
    async (code) => {
      const client = await wechatClient(app.strapi);
      wechat.next.set('/cgi-bin/draft/add', [{ errcode: code, errmsg: `words ${SECRET} rid: 1-2-3` }]);
      const fault = await faultOf(addDraft(client));
      expect(fault).toMatchObject({ code, kind: MEANINGS[code]?.kind, sentence: MEANINGS[code]?.sentence });
      expect(wechat.seen.filter(({ path }) => path === '/cgi-bin/draft/add')).toHaveLength(1);
    },
  ); // prettier-ignore

  it('send text as it is, and files as the field media', async () => {
    const client = await wechatClient(app.strapi);
    await client.post('/cgi-bin/draft/add', { articles: [{ title: '某镇“公开”' }] }, MEDIA);
    await client.upload(
      '/cgi-bin/material/add_material?type=image',
      { name: 'cover.png', type: 'image/png', bytes: Uint8Array.of(1, 2) },
      MEDIA,
    );
    expect(wechat.seen[0]?.body).toBe('{"articles":[{"title":"某镇“公开”"}]}');
    expect(wechat.seen[1]?.query).toMatch(/^\?type=image&access_token=/);
    expect(wechat.seen[1]?.body).toContain('name="media"; filename="cover.png"');
  });

  it('whose answer is not the one agreed upon are in doubt only where they change something', async () => {
    const client = await wechatClient(app.strapi);
    wechat.next.set('/cgi-bin/draft/add', [{ errcode: 0 }]);
    wechat.next.set('/cgi-bin/draft/batchget', [{ errcode: 0 }]);
    expect(await faultOf(addDraft(client))).toMatchObject({ code: 'BAD_ANSWER', uncertain: true });
    expect(await faultOf(client.post('/cgi-bin/draft/batchget', {}, MEDIA))).toMatchObject({
      uncertain: false,
    });
  });

  it('are counted by day and path, without what follows the path', async () => {
    const { data } = (await to('get', 'settings')).body;
    expect(data.usage).toContainEqual({ path: '/cgi-bin/material/add_material', calls: 1 });
    expect(data.usage[0]).toEqual({ path: '/cgi-bin/draft/add', calls: expect.any(Number) });
  });
});

describe('the test on the spot', () => {
  const results = async () => (await to('post', 'test')).body.data;

  it('says of a verified account that all is well', async () => {
    await connect();
    expect((await results()).map(({ name, ok }: { name: string; ok: boolean }) => [name, ok])).toEqual([
      ['接口凭证', true], ['草稿箱', true], ['发布接口', true], ['微信服务器的地址', true], ['消息推送', true],
    ]); // prettier-ignore
  });

  it('says of an unverified one that people publish', async () => {
    wechat.next.set('/cgi-bin/freepublish/batchget', [{ errcode: 48001, errmsg: 'api unauthorized' }]);
    const [token, drafts, publishing] = await results();
    expect([token.ok, drafts.ok, publishing.ok]).toEqual([true, true, false]);
    expect(publishing.next).toContain('不影响使用');
  });

  it('names the address that is not on the list', async () => {
    wechat.next.set('/cgi-bin/stable_token', [
      {
        errcode: 40164,
        errmsg: 'invalid ip 61.172.68.219 ipv6 ::ffff:61.172.68.219, not in whitelist rid: 1-2-3',
      },
    ]);
    expect(await results()).toEqual([
      {
        name: '接口凭证',
        ok: false,
        sentence: '本系统的出口 IP 61.172.68.219 不在公众号的 IP 白名单里。',
        next: expect.stringContaining('把 61.172.68.219 加进'),
      },
    ]);
  });

  it('tells a wrong secret although a token still stands', async () => {
    await to('put', 'settings', { appSecret: 'x'.repeat(32) });
    expect(await results()).toEqual([
      { name: '接口凭证', ok: false, sentence: MEANINGS[40125]?.sentence, next: MEANINGS[40125]?.next },
    ]);
    await connect();
  });
});

it('no secret stands in the database, the log or an answer', async () => {
  const secrets = [SECRET, PUSH_TOKEN, AES_KEY, 'TOKEN1', `TOKEN${wechat.number}`, 'From-The-Environment'];
  const stored = await Promise.all(TABLES.map((table) => sql(`select * from ${table}`)));
  const answers = await Promise.all([to('get', 'settings'), to('post', 'test'), to('put', 'settings', {})]);
  const written = JSON.stringify(stored);
  expect(written).toContain('v1.');
  expect(logged).toContain('公众号设置已保存');
  for (const secret of secrets) {
    expect(written).not.toContain(secret);
    expect(logged).not.toContain(secret);
    for (const answer of answers) expect(answer.text).not.toContain(secret);
  }
});
