/** The county's portal, played by a small website: addresses of our items are found on its lists, and lost ones found again. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PortalService } from '../../src/plugins/channels/server/src/portal';
import { startApp, type App } from '../support/app';

const NEWS = 'api::news-item.news-item';
const RECEIPT = 'api::receipt.receipt';

let app: App;
let site: Server;
let base: string;
/** Path → what the portal shows there; nothing: 404. */
const pages = new Map<string, string | Buffer>();
/** The portal answers once this is done. */
let held: Promise<unknown> = Promise.resolve();

beforeAll(async () => {
  app = await startApp();
  site = createServer((request, response) => {
    void held.then(() => {
      const page = pages.get(request.url ?? '');
      response.writeHead(page ? 200 : 404, { 'content-type': 'text/html' }).end(page ?? '页面不存在');
    });
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  base = `http://127.0.0.1:${String((site.address() as AddressInfo).port)}`;
});
afterAll(async () => {
  site.close();
  await app.stop();
});

async function publish(title: string, column: string): Promise<string> {
  const data = { title, content: '正文', column, bodyCode: 'default' } as never;
  return (await app.strapi.documents(NEWS).create({ data, status: 'published' })).documentId;
}
const receiptOf = (itemDocumentId: string) =>
  app.strapi.db.query(RECEIPT).findOne({ where: { itemDocumentId, channel: '政府网站' } });

const check = (today: string, stop?: AbortSignal) =>
  app.strapi.plugin('channels').service<PortalService>('portal').check(today, stop);

it('completes a receipt by the address on the portal’s list, keeps looking, and finds a moved one again', async () => {
  const column = await app.strapi.documents('api::column.column').create({
    data: { name: '动态', code: 'portal-news', portalAddress: `${base}/list`, bodyCode: 'default' } as never,
  });
  const found = await publish('界石镇召开森林防火工作会议', column.documentId);
  const second = await publish('界石镇开展防汛演练活动', column.documentId);
  const absent = await publish('尚未上网的一条', column.documentId);
  pages.set(
    '/list',
    '<a href="art/1.html" title="界石镇召开森林防火工作会议">界石镇召…</a><a href="/list2">下一页</a>',
  );
  // An old portal: GB2312, and no word of it in the header.
  pages.set(
    '/list2',
    Buffer.from('3c6d65746120636861727365743d6762323331323e3c6120687265663d2f6172742f322e68746d6c3ebde7caafd5f2bfaad5b9b7c0d1b4d1ddc1b7bbeeb6af3c2f613e', 'hex'),
  ); // prettier-ignore
  pages.set('/art/1.html', '<title>界石镇召开森林防火工作会议</title>');
  pages.set('/art/2.html', '<h1>界石镇开展防汛演练活动</h1>');

  expect(await check('2026-11-23')).toEqual({ looked: 0, alive: 0, dead: 0, found: 2, missing: 1 });
  expect(await receiptOf(found)).toMatchObject({
    address: `${base}/art/1.html`, confirmation: '渠道确认', addressState: '可打开', addressCheckedOn: '2026-11-23',
  }); // prettier-ignore
  expect(await receiptOf(second)).toMatchObject({ address: `${base}/art/2.html`, confirmation: '渠道确认' });
  expect(await receiptOf(absent)).toMatchObject({ address: null, confirmation: '待确认' });

  expect(await check('2026-11-24')).toEqual({ looked: 2, alive: 2, dead: 0, found: 0, missing: 1 });

  // The portal moves a page, and shows something else at another.
  pages.delete('/art/1.html');
  pages.set('/art/9.html', '界石镇召开森林防火工作会议');
  pages.set('/list', '<a href="art/9.html">界石镇召开森林防火工作会议</a><a href="/list2">下一页</a>');
  pages.set('/art/2.html', '您访问的页面不存在');
  expect(await check('2026-11-25')).toEqual({ looked: 2, alive: 0, dead: 2, found: 1, missing: 2 });
  expect(await receiptOf(found)).toMatchObject({ address: `${base}/art/9.html`, addressState: '可打开' });
  expect(await receiptOf(second)).toMatchObject({ address: `${base}/art/2.html`, addressState: '内容不符' });
});

it('gives a person’s registration its address back, and leaves its confirmation', async () => {
  const { documentId, itemDocumentId } = await app.strapi.db
    .query(RECEIPT)
    .findOne({ where: { itemTitle: '界石镇开展防汛演练活动' } });
  await app.strapi.documents(RECEIPT).update({ documentId, data: { confirmation: '人工登记' } as never });
  pages.set('/list', '<a href="art/3.html">界石镇开展防汛演练活动</a>');
  pages.set('/art/3.html', '界石镇开展防汛演练活动');
  expect(await check('2026-11-25')).toMatchObject({ found: 1, missing: 1 });
  expect(await receiptOf(itemDocumentId)).toMatchObject({
    address: `${base}/art/3.html`, confirmation: '人工登记', addressState: '可打开',
  }); // prettier-ignore
});

it('takes those never looked at first, and nothing after its time', async () => {
  const column = await app.strapi.db.query('api::column.column').findOne({ where: { code: 'portal-news' } });
  const fresh = await publish('刚刚发布的一条', column.documentId);
  const { documentId } = await receiptOf(fresh);
  await app.strapi.documents(RECEIPT).update({
    documentId,
    data: { address: `${base}/art/new.html`, addressState: '可打开', addressCheckedOn: null } as never,
  });
  pages.set('/art/new.html', '刚刚发布的一条');
  expect(await check('2026-11-25', AbortSignal.abort())).toMatchObject({ looked: 0, found: 0 });
  const looked: string[] = [];
  site.on('request', ({ url }) => looked.push(url ?? ''));
  await check('2026-11-25');
  expect(looked[0]).toBe('/art/new.html');
});

it('runs once at a time, and says so', async () => {
  const { body } = await app.request
    .post('/admin/register-admin')
    .send({ email: 'admin@gk.example', password: 'Admin-12345678', firstname: '小明', lastname: '王' });
  const press = () =>
    app.request.post('/channels/portal/check').set('authorization', `Bearer ${String(body.data.token)}`);
  let go = () => {};
  held = new Promise<void>((resolve) => (go = resolve));
  const running = check('2026-11-25');
  const refused = await press().expect(409);
  expect(refused.body.error).toMatchObject({
    message: '正在检查网站链接，请等这一次查完再点。',
    details: { code: 'PORTAL_CHECK_RUNNING' },
  });
  go();
  await running;
  await press().expect(200);
});

it('leaves what was known where the portal is away', async () => {
  const before = await app.strapi.db
    .query(RECEIPT)
    .findMany({ orderBy: { id: 'asc' }, select: ['address', 'addressState'] });
  site.close();
  site.closeAllConnections();
  expect(await check('2026-11-26')).toMatchObject({ alive: 0, dead: 0, found: 0 });
  const after = await app.strapi.db
    .query(RECEIPT)
    .findMany({ orderBy: { id: 'asc' }, select: ['address', 'addressState'] });
  expect(after).toEqual(before);
});
