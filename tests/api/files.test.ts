/**
 * Files: each is there for the public while something published refers to it, and for the panel by
 * a signed address; in every other case it is not there.
 */
import { writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { startApp } from '../support/app';

type App = Awaited<ReturnType<typeof startApp>>;
const NEWS = 'api::news-item.news-item';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let app: App;
let token: string;
const uploads = () => path.join(app.strapi.dirs.static.public, 'uploads');

async function upload(name: string, bytes: Buffer, type: string) {
  return app.request
    .post('/upload')
    .set('authorization', `Bearer ${token}`)
    .field('fileInfo', JSON.stringify({ name }))
    .attach('files', bytes, { filename: name, contentType: type });
}

/** A file with a smaller picture, as the media library makes it of a large one. */
async function store(hash: string, ext: string, name = `${hash}${ext}`) {
  const formats = ext === '.png' ? { thumbnail: { url: `/uploads/thumbnail_${hash}${ext}` } } : undefined;
  for (const each of [`${hash}${ext}`, ...(formats ? [`thumbnail_${hash}${ext}`] : [])]) {
    writeFileSync(path.join(uploads(), each), PNG);
  }
  return app.strapi.db.query('plugin::upload.file').create({
    data: {
      name,
      hash,
      ext,
      mime: 'image/png',
      size: 1,
      url: `/uploads/${hash}${ext}`,
      formats,
      provider: 'local',
      folderPath: '/',
    },
  });
}

/** Asks for an address exactly as it is written: a client as a rule tidies it before it is sent. */
function statusAsWritten(address: string): Promise<number> {
  const server = app.strapi.server.httpServer;
  return new Promise((resolve, reject) => {
    const ask = () => {
      const { port } = server.address() as AddressInfo;
      http
        .get({ host: '127.0.0.1', port, path: address, agent: false }, (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        })
        .on('error', reject);
    };
    if (server.listening) ask();
    else server.listen(0, '127.0.0.1', ask);
  });
}

const statusOf = async (address: string) => (await app.request.get(address)).status;

beforeAll(async () => {
  app = await startApp();
  const created = await app.request
    .post('/admin/register-admin')
    .send({ email: 'admin@gk.example', password: 'Admin-12345678', firstname: '管理员', lastname: '王' });
  token = created.body.data.token;
});

afterAll(async () => {
  await app.stop();
});

it('shows a file of a published item, its smaller picture too, until the item is withdrawn', async () => {
  const file = await store('cover_1', '.png');
  const item = await app.strapi
    .documents(NEWS)
    .create({ data: { title: '题', bodyCode: 'default', cover: file.id } });
  expect(await statusOf('/uploads/cover_1.png')).toBe(404);
  await app.strapi.documents(NEWS).publish({ documentId: item.documentId });
  const shown = await app.request.get('/uploads/cover_1.png');
  expect(shown.status).toBe(200);
  expect(shown.headers).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  });
  expect(shown.headers['content-disposition']).toBeUndefined();
  expect(await statusOf('/uploads/thumbnail_cover_1.png')).toBe(200);
  expect(await statusOf('/uploads/small_cover_1.png')).toBe(404);
  const { body } = await app.request.get(`/api/news-items/${item.documentId}?populate=cover`);
  expect(body.data.cover.url).toBe('/uploads/cover_1.png');
  await app.strapi.documents(NEWS).unpublish({ documentId: item.documentId });
  expect(await statusOf('/uploads/cover_1.png')).toBe(404);
  expect(await statusOf('/uploads/thumbnail_cover_1.png')).toBe(404);
});

it('does not show what only the changed draft refers to', async () => {
  const before = await store('before_1', '.png');
  const after = await store('after_1', '.png');
  const item = await app.strapi.documents(NEWS).create({
    data: { title: '题', bodyCode: 'default', cover: before.id, content: '![](/uploads/before_1.png)' },
    status: 'published',
  });
  await app.strapi.documents(NEWS).update({
    documentId: item.documentId,
    data: { cover: after.id, content: '![](/uploads/after_1.png)' } as never,
  });
  expect(await statusOf('/uploads/before_1.png')).toBe(200);
  expect(await statusOf('/uploads/after_1.png')).toBe(404);
});

it('shows a picture inside a published text, by whichever address the text names it', async () => {
  await store('inside_1', '.png');
  await store('other_1', '.png');
  const content = '文字 ![图](/uploads/thumbnail_inside_1.png?expires=1&signature=00) 文字，other_1.png';
  const item = await app.strapi
    .documents('api::announcement.announcement')
    .create({ data: { title: '题', bodyCode: 'default', content } });
  expect(await statusOf('/uploads/thumbnail_inside_1.png')).toBe(404);
  await app.strapi.documents('api::announcement.announcement').publish({ documentId: item.documentId });
  expect(await statusOf('/uploads/thumbnail_inside_1.png')).toBe(200);
  expect(await statusOf('/uploads/inside_1.png')).toBe(404);
  expect(await statusOf('/uploads/other_1.png')).toBe(404);
  const { body } = await app.request.get(`/api/announcements/${item.documentId}`);
  expect(body.data.content).toBe('文字 ![图](/uploads/thumbnail_inside_1.png) 文字，other_1.png');
});

it('gives other files than pictures as a download under their own name; HEAD and Range work', async () => {
  const file = await store('table_1', '.xlsx', '2023年预算.xlsx');
  await app.strapi
    .documents(NEWS)
    .create({ data: { title: '题', bodyCode: 'default', attachments: [file.id] }, status: 'published' });
  const whole = await app.request.get('/uploads/table_1.xlsx');
  expect(whole.headers['content-disposition']).toBe(
    `attachment; filename="2023???.xlsx"; filename*=UTF-8''2023%E5%B9%B4%E9%A2%84%E7%AE%97.xlsx`,
  );
  expect(whole.headers['content-type']).toContain('spreadsheetml');
  expect((await app.request.head('/uploads/table_1.xlsx')).status).toBe(200);
  const part = await app.request.get('/uploads/table_1.xlsx').set('range', 'bytes=0-3');
  expect([part.status, part.headers['content-length']]).toEqual([206, '4']);
});

it('hides existence: a file of no published item and a file that never was look alike', async () => {
  await store('secret_1', '.png');
  const secret = await app.request.get('/uploads/secret_1.png');
  const nothing = await app.request.get('/uploads/nothing_1.png');
  const telling = ({ status, body, headers }: typeof secret) => [
    status,
    body,
    headers['cache-control'],
    headers['content-length'],
    headers.etag,
  ];
  expect(telling(secret)).toEqual(telling(nothing));
  expect(secret.status).toBe(404);
});

it.each([
  '/uploads/../uploads/secret_1.png', '//uploads/secret_1.png', '/%75ploads/secret_1.png', '/UPLOADS/secret_1.png', '/x/../uploads/secret_1.png', '/uploads/./secret_1.png',
  '/x/%2e%2e/uploads/secret_1.png', '/uploads%2fsecret_1.png', '/uploads/%73ecret_1.png', '/uploads/x%2f..%2fsecret_1.png', '/uploads\\secret_1.png', '/./uploads/secret_1.png',
  '/uploads/secret_1.png?expires=9999999999&signature=00', '/uploads/secret_1.png%00.png', '/uploads/..%2f..%2fpackage.json', '/assets/../uploads/secret_1.png',
])('there is no way round: %s', async (address) => {
  expect([address, [400, 404].includes(await statusAsWritten(address))]).toEqual([address, true]);
}); // prettier-ignore

describe('in the panel', () => {
  const authorised = (request: ReturnType<App['request']['get']>) =>
    request.set('authorization', `Bearer ${token}`);

  it('an upload is shown by its signed address to the person who is logged in', async () => {
    const { status, body } = await upload('图.png', PNG, 'image/png');
    expect(status).toBe(201);
    const library = await authorised(app.request.get('/upload/files?sort=createdAt:DESC'));
    const { url } = library.body.results.find(({ id }: { id: number }) => id === body[0].id);
    expect(url).toMatch(/^\/uploads\/[\w.-]+\?expires=\d+&signature=[0-9a-f]{64}$/);
    expect(await statusOf(url)).toBe(200);
    expect((await app.request.get(url)).headers['cache-control']).toBe('private, no-store');
    expect(await statusOf(url.split('?')[0])).toBe(404);
  });

  it('a form shows signed addresses, and stores plain ones', async () => {
    const file = await store('draft_1', '.png');
    const place = `/content-manager/collection-types/${NEWS}`;
    const data = {
      title: '草稿',
      bodyCode: 'default',
      cover: file.id,
      content: '![](/uploads/draft_1.png?expires=1&signature=aa)',
    };
    const created = await authorised(app.request.post(place) as never).send(data);
    expect(created.status).toBe(201);
    const { documentId } = created.body.data;
    const form = await authorised(app.request.get(`${place}/${documentId}`));
    const inText = /\((\S+)\)/.exec(form.body.data.content)?.[1] ?? '';
    expect([await statusOf(form.body.data.cover.url), await statusOf(inText)]).toEqual([200, 200]);
    expect(await statusOf(form.body.data.cover.formats.thumbnail.url)).toBe(200);
    const stored = await app.strapi.db.query(NEWS).findOne({ where: { documentId } });
    expect(stored.content).toBe('![](/uploads/draft_1.png)');
    const program = await app.strapi.documents(NEWS).findOne({ documentId, populate: ['cover'] });
    expect((program?.cover as { url: string }).url).toBe('/uploads/draft_1.png');
  });

  it.each([
    ['page.html', '<script>1</script>', 'text/html'],
    ['page.htm', 'x', 'text/plain'],
    ['picture.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
    ['picture.svg', '<svg/>', 'image/png'],
    ['data.xml', '<a/>', 'application/xml'],
    ['code.js', '1', 'text/javascript'],
    ['plain.txt', '<script>1</script>', 'text/html'],
    ['tool.exe', 'MZ', 'application/octet-stream'],
    ['旧文件.wps', '旧', 'application/octet-stream'],
  ])('refuses %s (%s as %s)', async (name, text, type) => {
    const { status } = await upload(name, Buffer.from(text), type);
    expect(status).toBe(400);
  });

  it.each([
    ['通知.txt', '通知', 'text/plain'],
    ['表.csv', 'a,b', 'text/csv'],
  ])('takes %s', async (name, text, type) => {
    const { status } = await upload(name, Buffer.from(text), type);
    expect(status).toBe(201);
  });
});

describe('the rest of the site', () => {
  it('answers for its health without a log-in', async () => {
    expect((await app.request.get('/healthz')).body).toEqual({ status: 'ok', demo: false });
    const ready = await app.request.get('/readyz');
    expect([ready.status, ready.body]).toEqual([200, { status: 'ready' }]);
  });

  it('lets no other site read with a log-in, and says how its pages may be used', async () => {
    const { headers } = await app.request.get('/api/news-items').set('origin', 'https://elsewhere.example');
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['content-security-policy']).toContain("object-src 'none'");
    expect(headers['x-gongkai-notice']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });
});
