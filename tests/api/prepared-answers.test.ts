/** Prepared answers against what the CMS itself says at the same moment: the same bytes, and never an older state. */
import { createServer, type Server } from 'node:http';
import { request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { Client } from 'pg';
import type { ReportService } from '../../src/plugins/annual-report/server/src/services';
import { startApp, type App } from '../support/app';
import { endAll, follow } from '../support/processes';

const NEWS = 'api::news-item.news-item';
const COLUMN = 'api::column.column';
const COUNTY = 'https://www.county.gov.cn';
const LIMIT = 40;

interface Got {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

let app: App;
let cms: Server;
let front: number;
let bare: number;
let itemId: string;

beforeAll(async () => {
  Object.assign(process.env, {
    CORS_ORIGINS: COUNTY,
    PUBLIC_RATE_LIMIT: String(LIMIT),
    TRUSTED_PROXIES: '1',
  });
  app = await startApp({ demo: true, serve: true });
  front = (app.strapi.server.httpServer.address() as AddressInfo).port;
  cms = createServer(app.strapi.server.app.callback());
  await new Promise<void>((resolve) => cms.listen(0, '127.0.0.1', resolve));
  bare = (cms.address() as AddressInfo).port;
  itemId = (await list()).data[0]!.documentId;
});
afterEach(endAll);
afterAll(async () => {
  await new Promise((resolve) => cms.close(resolve));
  await app.stop();
  Object.assign(process.env, { CORS_ORIGINS: '', PUBLIC_RATE_LIMIT: '', TRUSTED_PROXIES: '' });
});

let readers = 0;
/** Every question comes from another reader: the limit is a test of its own. */
const anyone = () =>
  `10.${String((readers += 1) >> 16)}.${String((readers >> 8) & 255)}.${String(readers & 255)}`;

function get(path: string, headers: object = {}, { port = front, method = 'GET' } = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const options = {
      port,
      path,
      method,
      headers: { 'x-forwarded-for': anyone(), ...headers },
      agent: false,
    };
    ask({ host: '127.0.0.1', ...options }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}
const fromCms = (path: string) => get(path, {}, { port: bare });
const json = async (path: string) => JSON.parse((await get(path)).body.toString());
const list = (): Promise<{ data: { documentId: string; title: string }[] }> => json('/api/news-items');
const news = () => app.strapi.documents(NEWS);
const title = async (path = `/api/news-items/${itemId}`) =>
  (await json(path)).data?.title as string | undefined;

/** How often the CMS is asked while `act` runs. */
async function questions(act: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const counted = () => {
    count += 1;
  };
  app.strapi.db.connection.on('query', counted);
  await act();
  app.strapi.db.connection.removeListener('query', counted);
  return count;
}

const OWN = [
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'etag',
  'last-modified',
  'vary',
];
const shared = ({ headers }: Got) =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => !OWN.includes(name) && !name.startsWith('access-control-')),
  );

describe('what the CMS would say', () => {
  const paths = () => [
    '/api/news-items',
    '/api/news-items?pagination[pageSize]=3&populate=*&sort=title:desc',
    `/api/news-items/${itemId}?populate=column`,
    '/api/announcements',
    '/api/personnel-notices?fields=title',
    '/api/annual-reports',
    '/api/annual-reports/2023',
    '/api/annual-reports/2023/report.html',
    '/api/annual-reports/2023/report.pdf',
    '/api/annual-reports/2023/tables.csv',
    '/api/changes?limit=5',
    '/api/news-items?status=draft',
    '/api/news-items/doesnotexist1',
    '/api/annual-reports/abc',
    '/',
    '/sitemap.xml',
    '/columns/news',
  ];

  it('is said byte for byte, with the same headers, the first time and again', async () => {
    for (const path of paths()) {
      const told = await fromCms(path);
      for (const _round of [1, 2]) {
        const got = await get(path);
        expect([path, got.status, shared(got)]).toEqual([path, told.status, shared(told)]);
        expect([path, got.body.equals(told.body)]).toEqual([path, true]);
      }
    }
  });

  it('is not asked again while nothing changes', async () => {
    const path = `/api/news-items/${itemId}`;
    await get(path);
    await quiet();
    expect(await questions(() => get(path))).toBe(0);
    expect(await questions(() => get(path, { authorization: 'Bearer x' }))).toBeGreaterThan(0);
  });
});

/** What is prepared ahead after a change is done. */
async function quiet(): Promise<void> {
  const second = () => new Promise((resolve) => setTimeout(resolve, 1000));
  for (let at = 0; at < 30 && (await questions(second)) > 0; at += 1);
}

describe('a reader who has it already', () => {
  it('is told so, by tag or by date, and gets the headers that a cache needs', async () => {
    const path = '/api/news-items';
    await soonEnough(path);
    const { headers } = await get(path);
    expect(headers).toMatchObject({
      etag: expect.stringMatching(/^"[^"]+"$/),
      'last-modified': expect.stringMatching(/GMT$/),
      'cache-control': 'public, no-cache',
      vary: 'Accept-Encoding, Origin',
    });
    for (const conditions of [
      { 'if-none-match': headers.etag },
      { 'if-none-match': `"x", W/${String(headers.etag)}` },
      { 'if-modified-since': headers['last-modified'] },
    ]) {
      const got = await get(path, conditions);
      expect([got.status, got.body.length]).toEqual([304, 0]);
      expect(got.headers).toMatchObject({ etag: headers.etag, 'cache-control': 'public, no-cache' });
      expect(got.headers).not.toHaveProperty('content-type');
      expect(got.headers).toHaveProperty('content-security-policy');
    }
    expect((await get(path, { 'if-none-match': '"x"' })).status).toBe(200);
  });

  it('may ask for the head alone, and for packed bodies, each with a tag of its own', async () => {
    const path = '/api/news-items';
    const plain = await get(path);
    const head = await get(path, {}, { method: 'HEAD' });
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers['content-length']).toBe(String(plain.body.length));
    const gzip = await get(path, { 'accept-encoding': 'gzip' });
    const br = await get(path, { 'accept-encoding': 'gzip, br' });
    expect([gzip.headers['content-encoding'], br.headers['content-encoding']]).toEqual(['gzip', 'br']);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
    expect(new Set([plain, gzip, br].map(({ headers }) => headers.etag)).size).toBe(3);
    expect((await get(path, { 'accept-encoding': 'gzip', 'if-none-match': gzip.headers.etag })).status).toBe(
      304,
    );
    expect((await get(path, { 'accept-encoding': 'br', 'if-none-match': gzip.headers.etag })).status).toBe(
      200,
    );
    expect((await get(path, { 'accept-encoding': '*;q=0' })).status).toBe(406);
    expect(
      (await get('/api/annual-reports/2023/report.pdf', { 'accept-encoding': 'gzip, br' })).headers,
    ).not.toHaveProperty('content-encoding');
  });
});

/** Dates of the log run ahead of the clock after many publications within a second. */
async function soonEnough(path: string): Promise<void> {
  for (let at = 0; at < 600 && !(await get(path)).headers['last-modified']; at += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
}

describe('whatever changes is seen at once', () => {
  it('a publication, a correction, a withdrawal', async () => {
    const { documentId } = await news().create({
      data: { title: '新稿', content: '正文', bodyCode: 'default', publishedOn: '2099-01-01' } as never,
    });
    const own = `/api/news-items/${documentId}`;
    const first = async () => (await list()).data.some((each) => each.documentId === documentId);
    expect([await first(), (await get(own)).status]).toEqual([false, 404]);
    await news().publish({ documentId });
    expect([await first(), await title(own)]).toEqual([true, '新稿']);
    const before = (await json('/api/changes?limit=1000')).meta.next as string;
    await news().update({ documentId, data: { title: '改过' } as never });
    expect(await title(own)).toBe('新稿');
    await news().publish({ documentId });
    expect(await title(own)).toBe('改过');
    expect((await json(`/api/changes?since=${before}`)).data).toHaveLength(1);
    await news().unpublish({ documentId });
    expect([await first(), (await get(own)).status]).toEqual([false, 404]);
  });

  it('a statement by hand, an import, the name of a column', async () => {
    const path = `/api/news-items/${itemId}?populate=column`;
    await get(path);
    const client = new Client({ connectionString: process.env.GONGKAI_EMBEDDED_URL });
    await client.connect();
    await client.query('update news_items set title = $1 where document_id = $2', ['手改', itemId]);
    await client.end();
    expect(await title(path)).toBe('手改');

    const total = async () => (await json('/api/news-items')).meta.pagination.total as number;
    const before = await total();
    const outcome = await app.strapi
      .plugin('registers')
      .service('import')
      .importRegister({
        register: 'items',
        file: {
          name: 'a.csv',
          bytes: Buffer.from('编号,渠道,类型,标题,发布日期\n补-1,政府网站,工作动态,补录一条,2023-03-01\n'),
        },
        actor: { name: '测试', mayImportItems: true },
      });
    expect([outcome.ok, await total()]).toEqual([true, before + 1]);

    const column = (await json(path)).data.column as { documentId: string };
    await app.strapi
      .documents(COLUMN)
      .update({ documentId: column.documentId, data: { name: '新栏目名' } as never });
    expect((await json(path)).data.column.name).toBe('新栏目名');
  });

  it('the withdrawal of a report', async () => {
    const path = '/api/annual-reports/2023/report.html';
    expect((await get(path)).status).toBe(200);
    const report: ReportService = app.strapi.plugin('annual-report').service('report');
    await report.act('withdraw', {
      year: 2023,
      actor: { key: 'head', name: '负责人' },
      text: '有误',
      on: '2024-02-01',
    });
    expect((await get(path)).status).toBe(410);
    expect((await get(path)).status).toBe(410);
  });

  it('a log that a restore has set back', async () => {
    const client = new Client({ connectionString: process.env.GONGKAI_EMBEDDED_URL });
    await client.connect();
    await title();
    await client.query('alter table news_items disable trigger all');
    await client.query('update news_items set title = $1 where document_id = $2', ['恢复出来的', itemId]);
    await client.query('alter table news_items enable trigger all');
    await client.query(
      'delete from channels_changes where sequence > (select max(sequence) - 3 from channels_changes)',
    );
    expect(await title()).toBe('恢复出来的');
    await client.end();
  });

  it('also what another process publishes all the while', async () => {
    const publisher = follow(process.execPath, ['tests/support/publisher.mjs', itemId], {
      ...process.env,
      CORS_ORIGINS: '',
      PUBLIC_RATE_LIMIT: '',
    });
    await publisher.says(/published 1;/);
    const published = () => Number(/published (\d+);\s*$/.exec(publisher.stdout())?.[1] ?? 0);
    const drafts = (text: string) => [...text.matchAll(/第 (\d+) 稿/g)].map(([, number]) => Number(number));
    let [reads, stale] = [0, 0];
    const reader = async (path: string) => {
      while (published() < 60) {
        const before = published();
        const [seen = 0] = drafts((await get(path)).body.toString());
        reads += 1;
        if (seen < before) stale += 1;
      }
    };
    const paths = [`/api/news-items/${itemId}`, `/api/news-items?filters[documentId]=${itemId}`];
    await Promise.all([...paths, ...paths, ...paths].map(reader));
    publisher.tell('enough');
    await publisher.ended;
    expect(stale).toBe(0);
    expect(reads).toBeGreaterThan(100);
    expect((await get(paths[0]!)).body.equals((await fromCms(paths[0]!)).body)).toBe(true);
  });

  it('and what is published while the connection to the log is cut', async () => {
    const cut = new Client({ connectionString: process.env.GONGKAI_EMBEDDED_URL });
    await cut.connect();
    for (let round = 1; round <= 5; round += 1) {
      await cut.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'gongkai-prepared-answers'",
      );
      await news().update({
        documentId: itemId,
        data: { title: `断 ${String(round)}` } as never,
        status: 'published',
      });
      expect(await title()).toBe(`断 ${String(round)}`);
      await new Promise((resolve) => setTimeout(resolve, round * 60));
      expect(await title()).toBe(`断 ${String(round)}`);
    }
    await quiet();
    expect(await questions(() => get(`/api/news-items/${itemId}`))).toBe(0);
    await cut.end();
  });

  it('and while the log does not answer at all: the CMS does', async () => {
    const holder = new Client({ connectionString: process.env.GONGKAI_EMBEDDED_URL });
    await holder.connect();
    await holder.query('begin; lock table channels_changes in access exclusive mode');
    expect(await title()).toBe('断 5');
    await holder.query('rollback');
    await holder.end();
  });
});

describe('limits and origins', () => {
  it('lets listed websites read, on both ways, and no other', async () => {
    for (const path of [`/api/news-items/${itemId}`, '/api/news-items/doesnotexist1', '/api/receipts']) {
      const listed = await get(path, { origin: COUNTY });
      expect(listed.headers).toMatchObject({
        'access-control-allow-origin': COUNTY,
        'access-control-expose-headers': expect.stringContaining('ETag'),
        vary: expect.stringContaining('Origin'),
      });
      expect(listed.headers).not.toHaveProperty('access-control-allow-credentials');
      const other = await get(path, { origin: 'https://other.example' });
      expect(other.headers).not.toHaveProperty('access-control-allow-origin');
    }
    const preflight = { origin: COUNTY, 'access-control-request-method': 'GET' };
    expect((await get('/api/news-items', preflight, { method: 'OPTIONS' })).status).toBe(204);
    const panel = await get('/admin/init', preflight, { method: 'OPTIONS' });
    expect(panel.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('holds one reader to the limit, wherever the answer comes from, and no other reader', async () => {
    for (const path of [`/api/news-items/${itemId}`, '/api/annual-reports/abc']) {
      const reader = { 'x-forwarded-for': `forged, ${anyone()}` };
      const statuses: number[] = [];
      for (let at = 0; at < LIMIT + 2; at += 1) statuses.push((await get(path, reader)).status);
      const refused = await get(path, reader);
      expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
      expect(refused.status).toBe(429);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect(JSON.parse(refused.body.toString())).toMatchObject({
        data: null,
        error: {
          status: 429,
          details: { code: 'TOO_MANY_REQUESTS' },
          message: expect.stringContaining('频繁'),
        },
      });
      expect((await get(path)).status).not.toBe(429);
    }
  });
});
