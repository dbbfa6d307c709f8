/** `GET` and `POST /api/wechat/callback`, driven as WeChat drives it. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type * as publishJob from '../../src/plugins/channels/server/src/wechat/publishing/finished';
import { startApp, type App } from '../support/app';

const TOKEN = 'callback-token-of-tests';
const AES_KEY = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
const APP_ID = 'wxba5fad812f8e6fb9';
const OPENID = 'oV5CrjpxgaGXNHIQigzNlgLTnwic';
const ACCOUNT = 'gh_4d00ed8d6399';
const PATH = '/api/wechat/callback';

/** The built one, which the app calls: looked at, not replaced. */
const publishing = jest.requireActual<typeof publishJob>(
  '../../dist/src/plugins/channels/server/src/wechat/publishing/finished',
);

let app: App;
let ids: Record<string, string>;
const logged: string[] = [];

beforeAll(async () => {
  Object.assign(process.env, {
    WECHAT_APP_ID: APP_ID,
    WECHAT_TOKEN: TOKEN,
    WECHAT_ENCODING_AES_KEY: AES_KEY,
  });
  app = await startApp();
  app.strapi.log.level = 'silly';
  for (const transport of app.strapi.log.transports) {
    transport.level = 'silly';
    transport.log = (entry: object, done: () => void) => {
      logged.push(JSON.stringify(entry), Object.values(entry).join(' '));
      done();
    };
  }
  ids = {
    fire: await publish('api::news-item.news-item', '春季森林防火工作会议'),
    notice: await publish('api::announcement.announcement', '停水公告'),
    post: await publish('api::personnel-notice.personnel-notice', '任职通知'),
  };
  await app.strapi.documents('api::news-item.news-item').create({ data: item('未发布的防火稿') });
});
afterAll(() => app.stop());

const item = (title: string) => ({ title, content: '正文', bodyCode: 'default' }) as never;

async function publish(uid: string, title: string): Promise<string> {
  const type = app.strapi.documents(uid as 'api::news-item.news-item');
  const { documentId } = await type.create({ data: item(title) });
  await type.publish({ documentId });
  return documentId;
}

// WeChat's side, written anew here from its documents.

const sha1 = (...parts: string[]) => createHash('sha1').update(parts.sort().join('')).digest('hex');
const seconds = () => Math.floor(Date.now() / 1000);
const key = Buffer.from(`${AES_KEY}=`, 'base64');

function seal(message: string, appId = APP_ID): string {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(message));
  const bytes = Buffer.concat([randomBytes(16), length, Buffer.from(message), Buffer.from(appId)]);
  const filling = 32 - (bytes.length % 32);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([
    cipher.update(Buffer.concat([bytes, Buffer.alloc(filling, filling)])),
    cipher.final(),
  ]).toString('base64');
}

function unseal(encrypted: string): string {
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const bytes = Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()]);
  const end = bytes.length - bytes.at(-1)!;
  const length = bytes.readUInt32BE(16);
  expect(bytes.subarray(20 + length, end).toString()).toBe(APP_ID);
  return bytes.subarray(20, 20 + length).toString();
}

interface Sending {
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly type?: string;
}

function post(body: string, { query = {}, type = 'text/xml' }: Sending = {}) {
  const [timestamp, nonce] = [String(seconds()), '12345'];
  return app.request
    .post(PATH)
    .query({ signature: sha1(TOKEN, timestamp, nonce), timestamp, nonce, openid: OPENID, ...query })
    .set('content-type', type)
    .send(body);
}

function postSealed(
  message: string,
  { query = {}, encrypted = seal(message) }: Sending & { encrypted?: string } = {},
) {
  const [timestamp, nonce] = [String(seconds()), '67890'];
  const body = `<xml><ToUserName><![CDATA[${ACCOUNT}]]></ToUserName><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`;
  return post(body, {
    query: {
      timestamp,
      nonce,
      signature: sha1(TOKEN, timestamp, nonce),
      encrypt_type: 'aes',
      msg_signature: sha1(TOKEN, timestamp, nonce, encrypted),
      ...query,
    },
  });
}

let count = 0;
const head = (created = seconds()) =>
  `<ToUserName><![CDATA[${ACCOUNT}]]></ToUserName><FromUserName><![CDATA[${OPENID}]]></FromUserName><CreateTime>${created}</CreateTime>`;
const text = (content: string, id = `2345678901234567${(count += 1)}`) =>
  `<xml>${head()}<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${content}]]></Content><MsgId>${id}</MsgId></xml>`;
const event = (name: string, more = '', created?: number) =>
  `<xml>${head(created)}<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[${name}]]></Event>${more}</xml>`;

const field = (xml: string, name: string) =>
  new RegExp(`<${name}>(?:<!\\[CDATA\\[)?([\\s\\S]*?)(?:\\]\\]>)?</${name}>`).exec(xml)?.[1] ?? '';
const ask = async (content: string) => field((await post(text(content)).expect(200)).text, 'Content');

const check = (query: object) => app.request.get(PATH).query(query);

describe('the check of the server', () => {
  const asked = () => {
    const [timestamp, nonce] = [String(seconds()), '99'];
    return { timestamp, nonce, signature: sha1(TOKEN, timestamp, nonce), echostr: '4375120948345356249' };
  };

  it('is answered with the word that was sent, as text', async () => {
    const answer = await check(asked()).expect(200);
    expect(answer.text).toBe('4375120948345356249');
    expect(answer.headers['content-type']).toMatch(/^text\/plain/);
  });

  it('is refused with nothing where the signature is wrong, missing or twice', async () => {
    const { signature, ...rest } = asked();
    for (const wrong of [
      { signature: 'x' },
      {},
      { signature: [signature, signature] },
      { signature, nonce: '1' },
    ]) {
      expect((await check({ ...rest, ...wrong }).expect(401)).text).toBe('');
    }
  });
});

describe('a follower', () => {
  it('is answered as WeChat wants it', async () => {
    const { text: xml, headers } = await post(text('年报')).expect(200);
    expect(headers['content-type']).toMatch(/^text\/xml/);
    expect(field(xml, 'ToUserName')).toBe(OPENID);
    expect(field(xml, 'FromUserName')).toBe(ACCOUNT);
    expect(field(xml, 'MsgType')).toBe('text');
    expect(Math.abs(Number(field(xml, 'CreateTime')) - seconds())).toBeLessThan(5);
  });

  it('is told what is public, with addresses that answer', async () => {
    for (const [word, type, id] of [
      ['公告', 'announcements', ids.notice],
      ['人事', 'personnel-notices', ids.post],
      ['动态', 'news-items', ids.fire],
      ['查询 防火', 'news-items', ids.fire],
    ] as const) {
      const reply = await ask(word);
      expect(reply).toMatch(new RegExp(`https?://\\S+/api/${type}/${id!}/page.html`));
      expect(reply).not.toContain('未发布');
    }
    expect(await ask('你好')).toContain('请回复下列文字');
    expect(await ask('2019')).toContain('没有已公布的2019年度报告');
  });

  it('is welcomed, and answered for a button of the menu', async () => {
    expect((await post(event('subscribe')).expect(200)).text).toContain('感谢关注');
    const click = await post(event('CLICK', '<EventKey><![CDATA[公告]]></EventKey>')).expect(200);
    expect(click.text).toContain('停水公告');
    for (const quiet of ['unsubscribe', 'VIEW', 'MASSSENDJOBFINISH', 'something_new']) {
      expect((await post(event(quiet)).expect(200)).text).toBe('success');
    }
  });

  it('is told what is public now', async () => {
    const documentId = await publish('api::announcement.announcement', '防汛值班公告');
    expect(await ask('公告')).toContain('防汛值班公告');
    await app.strapi.documents('api::announcement.announcement').unpublish({ documentId });
    expect(await ask('公告')).not.toContain('防汛值班公告');
  });

  it('is answered whatever type the body claims to be of', async () => {
    for (const type of [
      'application/xml',
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json',
    ])
      expect((await post(text('年报'), { type }).expect(200)).text).toContain('<xml>');
  });
});

describe('in safe mode', () => {
  it('a follower is answered, sealed', async () => {
    const { text: xml } = await postSealed(text('查询 防火')).expect(200);
    expect(xml).not.toContain(OPENID);
    const [encrypted, nonce, timestamp] = ['Encrypt', 'Nonce', 'TimeStamp'].map((name) => field(xml, name));
    expect(field(xml, 'MsgSignature')).toBe(sha1(TOKEN, timestamp!, nonce!, encrypted!));
    expect(field(unseal(encrypted!), 'Content')).toContain(ids.fire);
  });

  it('nothing is believed for the signature of plain mode alone', async () => {
    const [timestamp, nonce] = [String(seconds()), '1'];
    const plain = sha1(TOKEN, timestamp, nonce);
    for (const query of [
      { msg_signature: '' },
      { msg_signature: 'x' },
      { timestamp, nonce, msg_signature: plain },
    ])
      expect((await postSealed(text('年报'), { query }).expect(401)).text).toBe('');
  });

  it('a message for another account, or that cannot be opened, is refused', async () => {
    await postSealed('', { encrypted: seal(text('年报'), 'wx0') }).expect(401);
    await postSealed('', { encrypted: 'AAAA' }).expect(401);
    await postSealed('', { encrypted: randomBytes(64).toString('base64') }).expect(401);
  });

  it('what WeChat sends and nobody understands is taken politely', async () => {
    expect((await postSealed('{"Event":"debug_demo"}').expect(200)).text).toBe('success');
    expect((await postSealed('<xml><a>1</a></xml>').expect(200)).text).toBe('success');
  });
});

describe('a stranger', () => {
  it('is refused, with nothing said', async () => {
    const old = String(seconds() - 7200);
    for (const query of [
      { signature: '' },
      { signature: sha1('another-token', '1', '2') },
      { timestamp: old, signature: sha1(TOKEN, old, '12345') },
      { nonce: 'other' },
    ]) {
      expect((await post(text('年报'), { query }).expect(401)).text).toBe('');
    }
  });

  it.each([
    ['not XML', 'hello'],
    ['an empty body', ''],
    ['a DOCTYPE', `<!DOCTYPE xml>${text('年报')}`],
    ['a billion laughs', `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}">${Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n} "${'&a;'.repeat(10)}">`).join('')}]><xml><Content>&a19;</Content></xml>`],
    ['a file of ours', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xml><Content>&a;</Content></xml>'],
    ['deep nesting', `<xml>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</xml>`],
  ])('that knows the token gets nowhere with %s', async (_what, body) => {
    expect((await post(body).expect(400)).text).toBe('');
  }); // prettier-ignore

  it('cannot send a megabyte', async () => {
    const { status } = await post(text('x'.repeat(1 << 20)));
    expect(status).toBe(413);
  });
});

describe('a message that comes again', () => {
  it('is given the very same answer, also five times at once', async () => {
    const body = text('年报', '999');
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(body)));
    const later = await post(body);
    expect(new Set([...answers, later].map((answer) => answer.text)).size).toBe(1);
    expect(later.text).toContain('<xml>');
    const sealed = seal(text('年报', '998'));
    const again = await Promise.all(Array.from({ length: 5 }, () => postSealed('', { encrypted: sealed })));
    expect(new Set(again.map((answer) => answer.text)).size).toBe(1);
  });

  const finished = (id: number, created: number) =>
    event(
      'PUBLISHJOBFINISH',
      `<PublishEventInfo><publish_id>${id}</publish_id><publish_status>0</publish_status><article_id><![CDATA[A-1]]></article_id><article_detail><count>1</count><item><idx>1</idx><article_url><![CDATA[https://mp.weixin.qq.com/s/1]]></article_url></item></article_detail></PublishEventInfo>`,
      created,
    );
  const taken = async () =>
    Number((await app.strapi.db.connection('channels_wechat_messages').count())[0]?.count);

  it('is acted on once, though it was answered by several processes', async () => {
    const before = await taken();
    const act = jest.spyOn(publishing, 'publishJobFinished');
    const body = finished(2247503051, seconds());
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(body)));
    // Sealed it has an answer of its own, as it would from another process.
    answers.push(await postSealed(body));
    expect(answers.map((answer) => answer.text)).toEqual(Array.from({ length: 6 }, () => 'success'));
    await until(async () => (await taken()) === before + 1);
    await post(finished(2247503052, seconds()));
    await until(async () => (await taken()) === before + 2);
    await until(() => Promise.resolve(act.mock.calls.length >= 2));
    expect(act.mock.calls.map(([, { publishId }]) => publishId)).toEqual(['2247503051', '2247503052']);
    expect(act.mock.calls[0]?.[1]).toMatchObject({ publishId: '2247503051', articleId: 'A-1' });
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries > 100) throw new Error('it never came to be');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

it('leaves no trace of who wrote what', async () => {
  await post(text('查询 我的名字'));
  await post(text('x'), { query: { signature: 'wrong' } });
  await post(`<xml>${OPENID}`);
  await post('x'.repeat(1 << 20));
  expect(logged.some((line) => line.includes(PATH))).toBe(true);
  expect(logged.filter((line) => /oV5Crj|我的名字|signature=|openid/.test(line))).toEqual([]);
  const rows: unknown = await app.strapi.db.connection('channels_wechat_messages').select();
  expect(JSON.stringify(rows)).not.toContain('oV5Crj');
});

it('is answered under an address with a slash behind it', async () => {
  const [timestamp, nonce] = [String(seconds()), '5'];
  const query = { timestamp, nonce, signature: sha1(TOKEN, timestamp, nonce), echostr: '77', openid: OPENID };
  expect((await app.request.get(`${PATH}/`).query(query).expect(200)).text).toBe('77');
  expect(logged.filter((line) => line.includes(OPENID))).toEqual([]);
});

it('is not there where no account is set up', async () => {
  const config = app.strapi.config.get('plugin::channels.wechat');
  app.strapi.config.set('plugin::channels.wechat', {});
  try {
    for (const asked of [
      check({ echostr: '1', signature: 'x', timestamp: '1', nonce: '1' }),
      post(text('年报')),
    ]) {
      const { body } = await asked.expect(404);
      expect(body).toMatchObject({
        data: null,
        error: { status: 404, name: 'NotFoundError', message: 'Not Found' },
      });
    }
  } finally {
    app.strapi.config.set('plugin::channels.wechat', config);
  }
});

describe('the menu', () => {
  const create = (body: object, token?: string) => {
    const request = app.request.post('/channels/wechat/menu').send(body);
    return token ? request.set('authorization', `Bearer ${token}`) : request;
  };

  async function logIn(): Promise<string> {
    const login = { email: 'menu@example.cn', password: 'Test-password-1' };
    const role = (await app.strapi.service('admin::role').getSuperAdmin()) as { id: number };
    await app.strapi
      .service('admin::user')
      .create({ ...login, firstname: '单', roles: [role.id], isActive: true, registrationToken: null });
    const { body } = await app.request.post('/admin/login').send(login).expect(200);
    return body.data.token as string;
  }

  it('is changed by those who may, and refused in sentences', async () => {
    await create({}).expect(401);
    const token = await logIn();
    const tooMany = { buttons: ['一', '二', '三', '四'].map((name) => ({ name, word: name })) };
    const refused = await create(tooMany, token).expect(400);
    expect(refused.body.error).toMatchObject({
      details: { code: 'MENU_INVALID' },
      message: expect.stringContaining('1 到 3 个'),
    });
    await create({ button: [] }, token).expect(400);
    // The account of this test has no secret.
    const faulty = await create({}, token).expect(502);
    expect(faulty.body.error.details.code).toBe('WECHAT_NOT_CONNECTED');
    expect(faulty.body.error.message).toContain('AppSecret');
  });
});

describe('with a database that', () => {
  const FIVE_SECONDS = 5000;

  async function timed(body: string): Promise<string> {
    const start = Date.now();
    const { text: answer } = await post(body).expect(200);
    expect(Date.now() - start).toBeLessThan(FIVE_SECONDS - 1000);
    return answer;
  }

  it('is locked, everybody is answered in time, from what was known', async () => {
    const other = new Client({ connectionString: process.env.GONGKAI_EMBEDDED_URL });
    await other.connect();
    try {
      await other.query('begin');
      await other.query('lock table channels_changes, channels_wechat_messages, news_items in access exclusive mode');
      const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => timed(text(`查询 防火 ${n === 0 ? '' : '会议'}`))));
      for (const answer of answers) expect(answer).toContain(ids.fire);
      expect(await timed(event('PUBLISHJOBFINISH', '<PublishEventInfo><publish_id>7</publish_id><publish_status>0</publish_status></PublishEventInfo>'))).toBe('success');
    } finally {
      await other.end();
    }
  }); // prettier-ignore

  it('has no connection left', async () => {
    const { pool } = app.strapi.db.connection.client as { pool: { max: number } };
    // A query starts when somebody waits for it.
    const sleepers = Array.from({ length: pool.max }, async () => {
      await app.strapi.db.connection.raw('select pg_sleep(6)');
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await timed(text('公告'))).toContain('停水公告');
    expect(await timed(event('subscribe', '', seconds() + 1))).toContain('感谢关注');
    await Promise.all(sleepers);
  });

  it('is gone', async () => {
    // The CMS says on standard output that its connections were cut.
    jest.spyOn(console, 'log').mockImplementation(() => undefined);
    const name = new URL(process.env.GONGKAI_EMBEDDED_URL!).pathname.slice(1);
    const server = new Client({ connectionString: process.env.GONGKAI_TEST_SERVER });
    await server.connect();
    try {
      await server.query(`alter database ${name} allow_connections false`);
      await server.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
      expect(await timed(text('公告'))).toContain('停水公告');
      expect(await timed(text('查询 防火'))).toContain(ids.fire);
    } finally {
      await server.query(`alter database ${name} allow_connections true`);
      await server.end();
    }
    expect(await ask('公告')).toContain('停水公告');
  });
});
