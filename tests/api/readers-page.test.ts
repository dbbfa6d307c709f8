/** The readers' page as HTTP: what is found, what is not, what a browser may keep. */
import { startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

it('has a whole home page before anything is named or published', async () => {
  const { text, headers } = await app.request.get('/').expect(200);
  expect(text).toContain('政府信息公开指南尚未在此公布');
  expect(text).not.toMatch(/请填写|演示数据|undefined|null/);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'public, no-cache',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
  });
  await app.request.get('/').set('If-None-Match', headers.etag!).expect(304);
  await app.request.head('/').expect(200);
  expect((await app.request.get('/reports').expect(200)).text).toContain('尚未在此公布');
});

it.each([
  '/reports/2023',
  '/reports/abc',
  '/columns/nothing',
  '/columns/news?page=0',
  '/columns/%27',
  '/nowhere',
  '/uploads/none.png',
])('%s is told not to be there, with ways on', async (address) => {
  const { text } = await app.request.get(address).set('Accept', 'text/html,*/*;q=0.8').expect(404);
  expect(text).toContain('没有这个页面');
  expect(text).toContain('action="/search"');
});

it('leaves programs, the panel and the interface their own answers', async () => {
  expect((await app.request.get('/nowhere').expect(404)).type).toBe('application/json');
  const { type } = await app.request.get('/api/nowhere').set('Accept', 'text/html').expect(404);
  expect(type).toBe('application/json');
});

it('shows a new item at once, its title as text', async () => {
  const title = '<b onclick="x">甲</b>&';
  await app.strapi.documents('api::news-item.news-item').create({
    data: { title, content: '正文', bodyCode: 'default' },
    status: 'published',
  });
  const { text } = await app.request.get('/search').expect(200);
  expect(text).toContain('&lt;b onclick=&quot;x&quot;&gt;甲&lt;/b&gt;&amp;');
  expect(text).not.toContain('<b onclick');
});

it('has a plain page for readers while the database does not answer', async () => {
  const { connection } = app.strapi.db;
  await connection.raw('alter table columns rename to columns_away');
  try {
    const { text, type, headers } = await app.request.get('/search?q=away').expect(503);
    expect([type, headers['retry-after']]).toEqual(['text/html', '30']);
    expect(text).toContain('这一页暂时打不开');
  } finally {
    await connection.raw('alter table columns_away rename to columns');
  }
  await app.request.get('/search?q=away').expect(200);
});

it('serves its files and nothing beside them', async () => {
  const { headers } = await app.request.get('/assets/site.css').expect(200);
  expect(headers['content-type']).toContain('text/css');
  await app.request.get('/assets/site.css').set('If-Modified-Since', headers['last-modified']!).expect(304);
  await app.request.get('/robots.txt').expect(200);
  await app.request.get('/favicon.ico').expect(200);
  await app.request.get('/assets/..%2findex.html').expect(404);
  await app.request.get('/index.html').expect(404);
});
