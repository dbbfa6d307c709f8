/** `GET /api/columns` and `GET /api/search`: what they find, and what they never give away. */
import { startApp, type App } from '../support/app';

const NEWS = 'api::news-item.news-item';
const HIDDEN = '未发布样本';
const CHANGED = '已改未发样本';

let app: App;
let column: string;

beforeAll(async () => {
  app = await startApp();
  const { strapi } = app;
  const made = await strapi.documents('api::column.column').create({
    data: {
      name: '防火专栏',
      code: 'fire',
      columnType: '工作动态',
      description: '说明',
      position: 9,
      bodyCode: 'default',
    } as never,
  });
  column = made.documentId;
  await publish('春季森林防火会议', '强调值守。', '2024-03-01', { column });
  await publish('春耕准备', '**防火**与春耕并重，森林管护防火。'.padStart(200, '长'), '2024-05-01');
  await publish('𬭎先生的信😀', `100% 的 a_b 与 c\\d、'引'、"号"、Abc?`, '2024-04-01');
  await strapi.documents(NEWS).create({ data: { title: HIDDEN, content: HIDDEN, bodyCode: 'default' } });
  const { documentId } = await publish('已发样本', '正文', '2023-01-01');
  await strapi.documents(NEWS).update({ documentId, data: { title: CHANGED, content: CHANGED } as never });
  await strapi.documents('api::personnel-notice.personnel-notice').create({
    data: {
      title: '任免通知',
      appointments: '张某某任防火办主任',
      bodyCode: 'default',
      publishedOn: '2022-01-01',
    } as never,
    status: 'published',
  });
  await strapi
    .documents(NEWS)
    .create({ data: { title: '别处的防火', bodyCode: 'elsewhere' }, status: 'published' });
});
afterAll(() => app.stop());

const publish = (title: string, content: string, day: string, more: object = {}) =>
  app.strapi.documents(NEWS).create({
    data: { title, content, publishedOn: day, firstPublishedAt: null, bodyCode: 'default', ...more } as never,
    status: 'published',
  });
const search = async (query: Record<string, string>) =>
  (await app.request.get('/api/search').query(query).expect(200)).body;
const titles = async (query: Record<string, string>): Promise<string[]> =>
  (await search(query)).data.map(({ title }: { title: string }) => title);

it('finds titles first, then texts, each the newest first, within the body', async () => {
  expect(await titles({ q: '防火' })).toEqual(['春季森林防火会议', '春耕准备', '任免通知']);
  expect(await titles({ q: '森林防火' })).toEqual(['春季森林防火会议']);
  expect(await titles({ q: '防' })).toHaveLength(3);
  expect(await titles({ q: '春耕 防火' })).toEqual(['春耕准备']);
  expect((await titles({})).length).toBe(5);
});

it('narrows by type, column and days, and pages with a total', async () => {
  expect(await titles({ q: '防火', type: 'personnel-notices' })).toEqual(['任免通知']);
  expect(await titles({ q: '防火', column: 'fire' })).toEqual(['春季森林防火会议']);
  const days = (await search({ q: '防火', pageSize: '100' })).data.map(
    (each: { publishedOn: string }) => each.publishedOn,
  );
  expect(await titles({ q: '防火', from: days[1], to: days[1] })).toContain('春耕准备');
  const second = await search({ q: '防火', pageSize: '1', page: '2' });
  expect(second.data).toHaveLength(1);
  expect(second.meta.pagination).toEqual({ page: 2, pageSize: 1, pageCount: 3, total: 3 });
  const beyond = await search({ q: '防火', page: '9' });
  expect(beyond.data).toEqual([]);
  expect(beyond.meta.pagination.total).toBe(3);
});

it('tells an entry with its column, a readable excerpt around the hit, and links', async () => {
  const { data } = await search({ q: '春耕' });
  expect(data[0]).toEqual({
    type: 'news-items',
    documentId: expect.stringMatching(/^[a-z0-9]{24}$/),
    title: '春耕准备',
    publishedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    firstPublishedAt: expect.any(String),
    column: null,
    excerpt: expect.stringMatching(/^….*防火与春耕并重，森林管护防火。$/),
    links: {
      html: expect.stringMatching(/^http.*\/api\/news-items\/[a-z0-9]{24}\/page\.html$/),
      json: expect.stringMatching(/^http.*\/api\/news-items\/[a-z0-9]{24}$/),
    },
  });
});

it.each(['%', '_', '\\', "'", '"', '?', 'a_b', 'c\\d', '100%', "'引'", '𬭎', '😀', 'ABC'])(
  'takes %s literally',
  async (q) => {
    expect(await titles({ q })).toEqual(['𬭎先生的信😀']);
  },
);

it.each([
  ['q=%00', 'Q_INVALID'],
  ['q=%ED%A0%80&q=a', 'Q_INVALID'],
  [`q=${'x'.repeat(61)}`, 'Q_INVALID'],
  ['q[$gt]=a', 'Q_INVALID'],
  ['status=draft', 'UNKNOWN_PARAMETER'],
  ['column=%27', 'COLUMN_INVALID'],
])('refuses %s with a sentence', async (query, code) => {
  const { body } = await app.request.get(`/api/search?${query}`).expect(400);
  expect(body.error).toMatchObject({ status: 400, name: 'ValidationError', details: { code } });
});

it('never finds what is not published', async () => {
  expect(await titles({ q: HIDDEN })).toEqual([]);
  expect(await titles({ q: CHANGED })).toEqual([]);
  const { text } = await app.request.get('/api/columns?newest=10').expect(200);
  expect(text).not.toMatch(/未发布样本|已改未发样本/);
});

it('finds nothing more of what is withdrawn', async () => {
  const { documentId } = await publish('临时告示', '只在今天', '2024-06-01');
  expect(await titles({ q: '临时告示' })).toEqual(['临时告示']);
  await app.strapi.documents(NEWS).unpublish({ documentId });
  expect(await titles({ q: '临时告示' })).toEqual([]);
});

it('uses the index, also through the body of a long text', async () => {
  const knex = app.strapi.db.connection;
  const { rows } = await knex.raw<{ rows: { indexdef: string }[] }>(
    "select indexdef from pg_indexes where indexname like 'channels%grams'",
  );
  expect(rows).toHaveLength(3);
});

it('tells the columns in their order, with what is in them and the site they belong to', async () => {
  const { body } = await app.request.get('/api/columns?newest=1').expect(200);
  const codes = body.data.map(({ code }: { code: string }) => code);
  expect(codes).toEqual(['personnel', 'announcements', 'news', 'openness', 'fire']);
  expect(body.data[4]).toMatchObject({
    name: '防火专栏',
    columnType: '工作动态',
    description: '说明',
    items: 1,
    newest: [{ type: 'news-items', title: '春季森林防火会议' }],
    links: { html: expect.stringMatching(/\/columns\/fire$/) },
  });
  expect(body.meta.site.body).toEqual({ name: null, code: null });
  expect(body.meta.notice).toBeNull();
  await app.request.get('/api/columns?newest=11').expect(400);
  await app.request.get('/api/columns?body=nobody').expect(404);
});
