/** Texts are clean when they are stored, whichever way they come in, and what an office writes stays to the byte. */
import { startApp, type App } from '../support/app';

const NEWS = 'api::news-item.news-item';
const HOSTILE =
  '一<script>alert(1)</script>二 <img src="/uploads/a.png" onerror="alert(1)"> [点](javascript:alert(1)) <svg/onload=alert(1)>';
const CLEAN = '一二 <img src="/uploads/a.png"> [点](#) ';
const ORDINARY =
  '　　一、<u>概况</u>：3 < 5，**加粗**，[链接](https://www.example.gov.cn/?a=(1)) <甲方>\r\n\r\n| 表 |\n|---|\n| 1 |\n';

let app: App;
let token: string;

beforeAll(async () => {
  app = await startApp();
  const { body } = await app.request
    .post('/admin/register-admin')
    .send({ email: 'admin@gk.example', password: 'Admin-12345678', firstname: '甲', lastname: '乙' });
  token = body.data.token;
});
afterAll(() => app.stop());

const panel = (method: 'get' | 'post' | 'put', path: string, body?: object) =>
  app.request[method](`/content-manager${path}`).set('authorization', `Bearer ${token}`).send(body);
const stored = (uid: string, documentId: string) =>
  app.strapi.db.query(uid).findMany({ where: { documentId } });

it.each([
  [NEWS, 'content'],
  [NEWS, 'summary'],
  ['api::announcement.announcement', 'content'],
  ['api::personnel-notice.personnel-notice', 'appointments'],
])('%s.%s: created, changed and published in the panel', async (uid, field) => {
  const place = `/collection-types/${uid}`;
  const made = await panel('post', place, { title: '题', bodyCode: 'default', [field]: HOSTILE });
  const { documentId } = made.body.data;
  expect([made.status, made.body.data[field]]).toEqual([
    201,
    expect.not.stringMatching(/script|onerror|onload/),
  ]);
  expect((await stored(uid, documentId))[0][field]).toBe(CLEAN);
  await panel('put', `${place}/${documentId}`, { title: '题', bodyCode: 'default', [field]: `改${HOSTILE}` });
  expect((await stored(uid, documentId))[0][field]).toBe(`改${CLEAN}`);
  await panel('post', `${place}/${documentId}/actions/publish`, {
    title: '题',
    bodyCode: 'default',
    [field]: `发${HOSTILE}`,
  });
  for (const row of await stored(uid, documentId)) expect(row[field]).toBe(`发${CLEAN}`);
});

it('by the document service, with the published status too', async () => {
  const items = app.strapi.documents(NEWS);
  const { documentId } = await items.create({
    data: { title: '题', content: HOSTILE, bodyCode: 'default' },
    status: 'published',
  });
  await items.update({ documentId, data: { content: `改${HOSTILE}` } as never, status: 'published' });
  const clone = await items.clone({ documentId, data: { content: `抄${HOSTILE}` } as never });
  const [copy] = (clone as { entries: { documentId: string }[] }).entries;
  expect((await stored(NEWS, documentId)).map((row: { content: string }) => row.content)).toEqual([
    `改${CLEAN}`,
    `改${CLEAN}`,
  ]);
  expect((await stored(NEWS, copy!.documentId))[0].content).toBe(`抄${CLEAN}`);
});

it('imported; and the same file again is the same', async () => {
  const text = `编号,类型,标题,渠道,发布日期,正文\nA1,工作动态,题,政府网站,2023-05-04,"${HOSTILE.replaceAll('"', '""')}"\n`;
  const load = () =>
    app.strapi.plugin('registers').service('import').importRegister({
      register: 'items',
      file: { name: 'a.csv', bytes: Buffer.from(text) },
      actor: { name: '测试员', mayImportItems: true },
    }); // prettier-ignore
  expect(await load()).toMatchObject({ ok: true, created: 1 });
  const [row] = await app.strapi.db.query(NEWS).findMany({ where: { itemNo: 'A1' } });
  expect(row.content).not.toMatch(/script|onerror|onload/);
  expect(await load()).toMatchObject({ ok: true, created: 0 });
});

it('texts and templates of reports, columns', async () => {
  const textual = Object.values(app.strapi.contentTypes as unknown as Record<string, { uid: string; attributes: Record<string, { type: string }> }>).flatMap(({ uid, attributes }) =>
    uid.startsWith('api::')
      ? Object.entries(attributes as Record<string, { type: string }>).flatMap(([name, { type }]) => (['text', 'richtext'].includes(type) ? [[uid, name] as const] : []))
      : [],
  ); // prettier-ignore
  expect(textual.length).toBeGreaterThan(25);
  const template = '{% if published.total < 5 %}少{% else %}{{ year }}年<b>多</b>{% endif %}';
  const uid = 'api::report-template.report-template';
  const [name] = textual
    .filter(([each]) => each === uid)
    .map(([, each]) => each)
    .slice(-1);
  const rows = app.strapi.documents(uid as never);
  const { documentId } = await rows.create({
    data: { bodyCode: 'default', [name!]: `${template}${HOSTILE}` } as never,
  });
  expect((await stored(uid, documentId))[0][name!]).toBe(`${template}${CLEAN}`);
});

it('what an office writes stays to the byte', async () => {
  const { body } = await panel('post', `/collection-types/${NEWS}`, {
    title: '题 <甲>',
    bodyCode: 'default',
    content: ORDINARY,
  });
  const [row] = await stored(NEWS, body.data.documentId);
  expect([row.title, row.content]).toEqual(['题 <甲>', ORDINARY]);
});
