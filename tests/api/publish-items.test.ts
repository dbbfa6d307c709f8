/** `gongkai publish` and `gongkai withdraw` of an item: what the panel's buttons do. */
import { Writable } from 'node:stream';
import { errors } from '@strapi/utils';
import { main } from '../../src/cli/main';
import { trailOf } from '../../src/plugin-parts/review-services';
import { startApp, type App } from '../support/app';

const TYPES = {
  'news-items': 'api::news-item.news-item',
  announcements: 'api::announcement.announcement',
  'personnel-notices': 'api::personnel-notice.personnel-notice',
} as const;
const NEWS = TYPES['news-items'];
const ADMIN = 'admin@example.cn';
const PUBLISHER = 'publisher@example.cn';

let app: App;
/** What a gate says to the next publication. */
let gate: string | undefined;

beforeAll(async () => {
  app = await startApp({ demo: true });
  app.strapi.documents.use((context, next) => {
    if (gate && context.action === 'publish') throw new errors.ApplicationError(gate);
    return next();
  });
});
afterAll(() => app.stop());

/** The verb as the operator calls it. */
async function gongkai(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const into = (key: 'out' | 'err') =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        said[key] += chunk.toString();
        done();
      },
    });
  const code = await main(args, {
    stdout: into('out'),
    stderr: into('err'),
    openApp: () => Promise.resolve(app.strapi),
  });
  return { code, ...said };
}

const create = async (title: string, uid: string = NEWS) =>
  (
    await app.strapi
      .documents(uid as typeof NEWS)
      .create({ data: { title, content: '正文', bodyCode: 'default' } as never })
  ).documentId;
const isPublic = async (documentId: string, type = 'news-items') =>
  (await app.request.get(`/api/${type}/${documentId}`)).status === 200;
const withdrawals = (documentId: string) =>
  trailOf(app.strapi).about({ type: NEWS, id: documentId }, ['unpublish']);

it.each(Object.entries(TYPES))('publishes and withdraws one of %s', async (type, uid) => {
  const documentId = await create('停水公告', uid);
  expect(await gongkai('publish', documentId)).toEqual({ code: 0, out: '已公布《停水公告》。\n', err: '' });
  expect(await isPublic(documentId, type)).toBe(true);
  // The publication has its date and its receipt, as from the panel.
  const { body } = await app.request.get(`/api/${type}/${documentId}`);
  expect(body.data.publishedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(
    await app.strapi.db.query('api::receipt.receipt').count({ where: { itemDocumentId: documentId } }),
  ).toBe(1);

  const withdrawn = await gongkai('withdraw', documentId, '--reason', '内容有误');
  expect(withdrawn).toEqual({ code: 0, out: '已撤下《停水公告》，草稿仍在。\n', err: '' });
  expect(await isPublic(documentId, type)).toBe(false);
  expect(await trailOf(app.strapi).about({ type: uid, id: documentId }, ['unpublish'])).toMatchObject([
    { actorName: '命令行', way: 'command', details: { text: '内容有误' } },
  ]);
});

it('speaks JSON alone where it is asked to', async () => {
  const documentId = await create('甲');
  const published = await gongkai('publish', documentId, '--json');
  const about = { ok: true, type: 'news-items', documentId, title: '甲' };
  expect(JSON.parse(published.out)).toEqual({ ...about, state: 'published', changed: true });
  expect(published.err).toBe('');
  expect(JSON.parse((await gongkai('publish', documentId, '--json')).out)).toMatchObject({ changed: false });
  const withdrawn = await gongkai('withdraw', documentId, '--reason', '测试', '--json');
  expect(JSON.parse(withdrawn.out)).toEqual({ ...about, state: 'withdrawn', changed: true });
});

it('publishes a changed draft anew, and an unchanged one not at all', async () => {
  const documentId = await create('乙');
  await gongkai('publish', documentId);
  const again = await gongkai('publish', documentId);
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining('草稿没有改动') });
  await app.strapi.documents(NEWS).update({ documentId, data: { title: '乙，改' } as never });
  expect((await gongkai('publish', documentId)).out).toBe('已公布《乙，改》。\n');
  const { body } = await app.request.get(`/api/news-items/${documentId}`);
  expect(body.data.title).toBe('乙，改');
  expect((await gongkai('publish', documentId)).out).toContain('草稿没有改动');
});

it('acts in the name of those who may', async () => {
  const documentId = await create('丙');
  expect(await gongkai('publish', documentId, '--as', 'nobody@example.cn')).toMatchObject({ code: 2 });
  const mayNot = await gongkai('publish', documentId, '--as', await reader());
  expect(mayNot).toMatchObject({ code: 1, out: '', err: expect.stringContaining('没有办理这一步的权限') });
  expect(await isPublic(documentId)).toBe(false);
  expect((await gongkai('publish', documentId, '--as', PUBLISHER)).code).toBe(0);
  expect((await gongkai('withdraw', documentId, '--reason', '重复', '--as', ADMIN)).code).toBe(0);
  expect(await withdrawals(documentId)).toMatchObject([{ actorName: '演示超级管理员（命令行）' }]);
});

/** A person who may read items in the panel, and not publish them. */
async function reader(): Promise<string> {
  const role = (await app.strapi.service('admin::role').create({ name: '查阅', description: '' })) as { id: number };
  await app.strapi.service('admin::role').assignPermissions(role.id, [
    { action: 'plugin::content-manager.explorer.read', subject: NEWS, properties: {}, conditions: [] },
  ]);
  const login = { email: 'reader@example.cn', password: 'Test-password-9', firstname: '阅' };
  await app.strapi
    .service('admin::user')
    .create({ ...login, roles: [role.id], isActive: true, registrationToken: null });
  return login.email;
} // prettier-ignore

it('says what is wrong, and changes nothing', async () => {
  const documentId = await create('丁');
  const unknown = 'a'.repeat(24);
  expect(await gongkai('publish', unknown)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('没有这条信息') }); // prettier-ignore
  expect(await gongkai('withdraw', unknown, '--reason', 'x')).toMatchObject({ code: 2 });
  expect(await gongkai('withdraw', documentId, '--reason', 'x')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('现在没有公布') }); // prettier-ignore
  expect(await withdrawals(documentId)).toEqual([]);
  await gongkai('publish', documentId);
  for (const args of [[], ['--reason', ' ']]) {
    expect(await gongkai('withdraw', documentId, ...args)).toMatchObject({ code: 2, err: expect.stringContaining('理由') }); // prettier-ignore
  }
  expect(await isPublic(documentId)).toBe(true);
  for (const args of [['publish'], ['publish', 'abc'], ['publish', documentId, 'x'], ['publish', documentId, '--body', 'x'], ['withdraw', documentId, '--reason', 'x', '--edition', '1']]) {
    expect((await gongkai(...args)).code).toBe(2);
  } // prettier-ignore
});

it('names what an item still lacks as the panel does', async () => {
  const { documentId } = await app.strapi
    .documents(NEWS)
    .create({ data: { content: '正文', bodyCode: 'default' } as never });
  const { code, err } = await gongkai('publish', documentId);
  expect(code).toBe(1);
  expect(err).toContain('还不完整，没有公布。请在后台补上：标题。');
});

it('goes through the gate, whose sentence is told', async () => {
  const documentId = await create('戊');
  gate = '这条信息还没有经过审核。';
  const { code, out, err } = await gongkai('publish', documentId);
  gate = undefined;
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('还没有经过审核');
  expect(await isPublic(documentId)).toBe(false);
});

it('takes one of two withdrawals at once, and tells the other', async () => {
  const documentId = await create('己');
  await gongkai('publish', documentId);
  const both = await Promise.all(
    ['一', '二'].map((reason) => gongkai('withdraw', documentId, '--reason', reason)),
  );
  expect(both.map(({ code }) => code).sort()).toEqual([0, 1]);
  expect(await withdrawals(documentId)).toHaveLength(1);
});

it('still publishes and withdraws reports by their year', async () => {
  expect((await gongkai('publish', '2023')).err).toContain('已公布');
  expect((await gongkai('publish', '--help')).out).toContain('documentId');
});
