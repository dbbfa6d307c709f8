/** `GET /api/changes`: what a mirror leans on, whichever way something became public or ceased to be. */
import { Client } from 'pg';
import { startApp, type App } from '../support/app';

const NEWS = 'api::news-item.news-item';
const COLUMN = 'api::column.column';

interface Entry {
  cursor: string;
  op: string;
  type: string;
  documentId: string;
  at: string;
  href: string;
}

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

async function read(
  since?: string,
  limit = 1000,
): Promise<{ data: Entry[]; meta: { next: string; more: boolean } }> {
  const { body } = await app.request
    .get('/api/changes')
    .query({ ...(since ? { since } : {}), limit })
    .expect(200);
  return body;
}

/** What `act` adds to the log. */
async function during(act: () => Promise<unknown>): Promise<Entry[]> {
  const { next } = (await read()).meta;
  await act();
  return (await read(next)).data;
}

const news = () => app.strapi.documents(NEWS);
const create = async (title: string, data: object = {}) =>
  (await news().create({ data: { title, content: '正文', bodyCode: 'default', ...data } as never }))
    .documentId;
const told = (entries: Entry[]) => entries.map(({ op, type, documentId }) => [op, type, documentId]);

it('tells every publication, change and withdrawal once, and no draft', async () => {
  const documentId = await create('甲');
  const entry = (op: string) => [[op, 'news-items', documentId]];
  expect(told(await during(() => news().publish({ documentId })))).toEqual(entry('upsert'));
  expect(await during(() => news().update({ documentId, data: { title: '甲，草稿' } as never }))).toEqual([]);
  expect(told(await during(() => news().publish({ documentId })))).toEqual(entry('upsert'));
  expect(told(await during(() => news().unpublish({ documentId })))).toEqual(entry('remove'));
  expect(await during(() => news().delete({ documentId }))).toEqual([]);
});

it('tells a deletion, and a publication and its withdrawal in one transaction not at all', async () => {
  const documentId = await create('乙');
  await news().publish({ documentId });
  // The review refuses it of what is public: by a statement, then.
  const rows = app.strapi.db.query(NEWS);
  expect(told(await during(() => rows.deleteMany({ where: { documentId } })))).toEqual([
    ['remove', 'news-items', documentId],
  ]);
  const brief = await create('丙');
  const entries = await during(() =>
    app.strapi.db.transaction(async () => {
      await news().publish({ documentId: brief });
      await news().unpublish({ documentId: brief });
    }),
  );
  expect(entries).toEqual([]);
});

it('tells items whose column or file changed, though their rows did not', async () => {
  const column = await app.strapi.documents(COLUMN).create({
    data: { name: '旧名', code: 'old-name', bodyCode: 'default' } as never,
  });
  const within = await create('丁', { column: column.documentId });
  await create('戊');
  await news().publish({ documentId: within });
  const renamed = await during(() =>
    app.strapi.documents(COLUMN).update({ documentId: column.documentId, data: { name: '新名' } as never }),
  );
  expect(told(renamed)).toEqual([['upsert', 'news-items', within]]);
  // As a statement would: the panel deletes no column that items name.
  const dropped = await during(() =>
    app.strapi.db.query(COLUMN).delete({ where: { documentId: column.documentId } }),
  );
  expect(told(dropped)).toEqual([['upsert', 'news-items', within]]);
});

it('numbers entries in the order of the commits, not of the statements', async () => {
  const first = await create('先写后交');
  const second = await create('后写先交');
  const { next } = (await read()).meta;
  const slow = new Client({ connectionString: process.env.GONGKAI_EMBEDDED_URL });
  await slow.connect();
  await slow.query('begin');
  await slow.query('update news_items set published_at = now() where document_id = $1', [first]);
  await news().publish({ documentId: second });
  expect(told((await read(next)).data)).toEqual([['upsert', 'news-items', second]]);
  const middle = (await read(next)).meta.next;
  await slow.query('commit');
  await slow.end();
  expect(told((await read(middle)).data)).toEqual([['upsert', 'news-items', first]]);
});

it('pages through without missing or repeating anything', async () => {
  const whole = (await read()).data;
  const seen: Entry[] = [];
  let page = await read(undefined, 2);
  for (;;) {
    seen.push(...page.data);
    if (!page.meta.more) break;
    page = await read(page.meta.next, 2);
  }
  expect(seen).toEqual(whole);
  expect(whole[0]).toEqual({
    cursor: expect.stringMatching(/^c1\./),
    op: 'upsert',
    type: 'news-items',
    documentId: expect.any(String),
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/),
    href: expect.stringMatching(/^http.*\/api\/news-items\/[a-z0-9]+$/),
  });
  expect((await read(page.meta.next)).data).toEqual([]);
  expect((await read(page.meta.next)).meta.next).toBe(page.meta.next);
});

it.each(['x', 'c1.1.', 'c1.01234567.0.abc'])('refuses the cursor %s with a sentence', async (since) => {
  const { body } = await app.request.get('/api/changes').query({ since }).expect(400);
  expect(body.error.details.code).toBe('CURSOR_INVALID');
});

it('answers a cursor of a history that a restore has undone with 410 and what to do', async () => {
  const { next } = (await read()).meta;
  const knex = app.strapi.db.connection;
  await knex.raw('delete from channels_changes where sequence > 3');
  const gone = await app.request.get('/api/changes').query({ since: next }).expect(410);
  expect(gone.body.error.details.code).toBe('CURSOR_GONE');
  expect(gone.body.error.message).toContain('从头');
  const documentId = await create('恢复以后');
  for (let at = 0; at < 20; at += 1) await news().publish({ documentId });
  await app.request.get('/api/changes').query({ since: next }).expect(410);
});
