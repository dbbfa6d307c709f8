/** The export package of the sample year: as a portal's importer would open it, and who may have it. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { ExportRequest, ExportService } from '../../src/plugins/channels/shared/export';
import { LOGINS, startApp, type App } from '../support/app';

const NEWS = 'api::news-item.news-item';
const NEVER_PUBLIC = ['未发布样本', '已改未发样本'];

let app: App;
let token: string;
let id: string;

beforeAll(async () => {
  app = await startApp({ demo: true });
  const [admin] = LOGINS;
  const { body } = await app.request
    .post('/admin/login')
    .send({ email: admin?.email, password: admin?.password })
    .expect(200);
  token = (body as { data: { token: string } }).data.token;
  const file = await app.strapi.db.query('plugin::upload.file').create({
    data: {
      name: '方案.txt',
      hash: 'plan_1',
      ext: '.txt',
      mime: 'text/plain',
      size: 1,
      url: '/uploads/plan_1.txt',
      provider: 'local',
      folderPath: '/',
    },
  });
  writeFileSync(path.join(app.strapi.dirs.static.public, 'uploads', 'plan_1.txt'), '方案正文');
  const created = await app.strapi.documents(NEWS).create({
    data: {
      title: '带附件的一条',
      content: '见[方案](/uploads/plan_1.txt)',
      attachments: [file.id as number],
      bodyCode: 'default',
    } as never,
    status: 'published',
  });
  id = created.documentId;
});
afterAll(() => app.stop());

async function open(request: ExportRequest) {
  const made = await app.strapi.plugin('channels').service<ExportService>('export').open(request);
  const chunks: Uint8Array[] = [];
  for await (const chunk of made.chunks) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const files = Object.entries(unzipSync(bytes)).map(([name, each]) => [name, Buffer.from(each)] as const);
  return { bytes, files: new Map(files), summary: made.summary() };
}

it('holds everything public once, and nothing else', async () => {
  const { files, summary } = await open({});
  const { items } = JSON.parse(files.get('index.json')!.toString()) as {
    items: { type: string; folder: string }[];
  };
  const totals = await Promise.all(
    ['news-items', 'announcements', 'personnel-notices'].map(async (type) => {
      const { body } = await app.request.get(`/api/${type}`).query({ 'pagination[pageSize]': 1 });
      return (body as { meta: { pagination: { total: number } } }).meta.pagination.total;
    }),
  );
  expect(summary).toMatchObject({
    items: totals.reduce((sum, each) => sum + each, 0),
    reports: 2,
    withdrawn: 0,
  });
  expect(new Set(items.map(({ folder }) => folder)).size).toBe(summary.items + summary.reports);
  for (const { type, folder } of items) {
    const names = type === 'annual-reports' ? ['report.pdf', 'tables.csv'] : ['page.html', 'fragment.html'];
    for (const name of [...names, 'metadata.json']) expect(files.has(`${folder}/${name}`)).toBe(true);
  }
  for (const [name, bytes] of files) {
    if (!/\.(html|json|csv|txt)$/.test(name)) continue;
    for (const title of NEVER_PUBLIC) expect(bytes.toString()).not.toContain(title);
  }
  expect(files.get('README.txt')!.toString()).toContain('演示数据');
});

it('brings attachments along, and turns the pages to them', async () => {
  const { files } = await open({ type: ['news-items'] });
  const [name, bytes] = [...files].find(([each]) => each.endsWith('attachments/plan_1.txt'))!;
  expect(bytes.toString()).toBe('方案正文');
  const folder = name.replace(/\/attachments\/.*/, '');
  expect(folder).toContain(id);
  expect(files.get(`${folder}/fragment.html`)!.toString()).toContain('href="attachments/plan_1.txt"');
  expect(JSON.parse(files.get(`${folder}/metadata.json`)!.toString())).toMatchObject({
    files: [{ name: '方案.txt', file: 'attachments/plan_1.txt' }],
  });
});

it('is the same, byte for byte, for the same content', async () => {
  const request: ExportRequest = {
    type: ['announcements', 'annual-reports'],
    from: '2023-01-01',
    to: '2024-12-31',
  };
  expect((await open(request)).bytes.equals((await open(request)).bytes)).toBe(true);
});

it('is given in the panel to who may see the channels, and refuses what it does not know', async () => {
  const ask = (query: object, bearer = token) =>
    app.request.get('/channels/export').query(query).set('authorization', `Bearer ${bearer}`);
  await app.request.get('/channels/export').expect(401);
  await ask({}, 'nonsense').expect(401);
  const refused = await ask({ type: '新闻' }).expect(400);
  expect(refused.body).toMatchObject({ error: { details: { code: 'REQUEST_INVALID' } } });
  const unknown = await ask({ body: '没有的镇' }).expect(400);
  expect(unknown.body).toMatchObject({ error: { details: { code: 'BODY_UNKNOWN' } } });
  const given = await ask({ type: '公告公示' })
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    })
    .expect(200)
    .expect('content-type', 'application/zip');
  expect(Object.keys(unzipSync(given.body as Buffer))).toContain('index.csv');
});
