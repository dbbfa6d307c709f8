/** What comes into the media library is checked by its content and leaves names, places and comments behind, by every way in. */
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import type { fileInUse as FileInUse } from '../../src/published-files/repositories/file-use-repository';
import { startApp } from '../support/app';
import { bookFile, p, wordFile, zipped } from '../support/attachments';

type App = Awaited<ReturnType<typeof startApp>>;
const NEWS = 'api::news-item.news-item';
const FILE = 'plugin::upload.file';
const SENTENCE = /[\u4e00-\u9fff].*。$/;

let app: App;
let token: string;
let apiToken: string;
const uploads = () => path.join(app.strapi.dirs.static.public, 'uploads');
const stored = (url: string) => readFileSync(path.join(uploads(), path.basename(url.split('?')[0] ?? '')));
const count = async () => [await app.strapi.db.query(FILE).count(), readdirSync(uploads()).length];
const library = (address: string, bearer = token) =>
  app.request.post(address).set('authorization', `Bearer ${bearer}`);

beforeAll(async () => {
  app = await startApp();
  const created = await app.request
    .post('/admin/register-admin')
    .send({ email: 'admin@gk.example', password: 'Admin-12345678', firstname: '管理员', lastname: '王' });
  token = created.body.data.token;
  const tokens = app.strapi.service('admin::api-token') as unknown as {
    create(token: object): Promise<{ accessKey: string }>;
  };
  const made = await tokens.create({
    name: '测试',
    description: '',
    type: 'full-access',
    lifespan: null,
  });
  apiToken = made.accessKey;
});

afterAll(async () => {
  await app.stop();
});

const photo = (format: 'jpeg' | 'png' | 'webp' = 'jpeg') =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: { r: 200, g: 30, b: 30 } } })
    .withExif({ IFD0: { Artist: 'SECRETNAME' }, IFD3: { GPSLatitude: '37/1 12/1 3/1' } })
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer();
const document = () =>
  wordFile({ body: p('公示'), core: '<dc:title>公示</dc:title><dc:creator>SECRETNAME</dc:creator>' });
async function pdf(): Promise<Buffer> {
  const made = await PDFDocument.create();
  made.addPage();
  made.setAuthor('SECRETNAME');
  made.setTitle('公示');
  const { context, catalog } = made;
  const xmp = context.stream('<x:xmpmeta>SECRETNAME</x:xmpmeta>', { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(xmp));
  return Buffer.from(await made.save());
}

/** A page with a remark, a photograph, and what was deleted from the file and still lies in it. */
async function remarked(remark: object): Promise<Buffer> {
  const made = await PDFDocument.create();
  const page = made.addPage();
  const { context } = made;
  const annotation = context.register(context.obj({ Type: 'Annot', Rect: [0, 0, 9, 9], ...remark }));
  page.node.set(PDFName.of('Annots'), context.obj([annotation]));
  page.drawImage(await made.embedJpg(await photo()), { width: 200, height: 100 });
  context.register(context.obj({ Deleted: PDFString.of('SECRETNAME') }));
  made.setSubject('SECRETNAME');
  return Buffer.from(await made.save({ useObjectStreams: false }));
}

/** A file as a request's parser leaves it. */
function parsed(name: string, bytes: Uint8Array) {
  const filepath = path.join(mkdtempSync(path.join(tmpdir(), 'gongkai-test-')), 'parsed');
  writeFileSync(filepath, bytes);
  return { filepath, originalFilename: name, mimetype: 'application/octet-stream', size: bytes.length };
}

interface Stored {
  readonly id: number;
  readonly url: string;
  readonly size: number;
  readonly mime: string;
}
interface UploadService {
  upload(request: { data: object; files: object }): Promise<[Stored, ...Stored[]]>;
  remove(file: Stored): Promise<unknown>;
}
const uploadService = () => app.strapi.plugin('upload').service<UploadService>('upload');
type Way = (name: string, bytes: Uint8Array) => Promise<Stored>;

const WAYS: Readonly<Record<string, Way>> = {
  'the library': async (name, bytes) =>
    (await library('/upload').attach('files', Buffer.from(bytes), name)).body[0],
  'a field': async (name, bytes) =>
    (
      await library('/upload')
        .field('fileInfo', JSON.stringify({ name, folder: null }))
        .attach('files', Buffer.from(bytes), name)
    ).body[0],
  'the library, one at a time': async (name, bytes) =>
    (await library('/upload/files').attach('files', Buffer.from(bytes), name)).body,
  REST: async (name, bytes) =>
    (await library('/api/upload', apiToken).attach('files', Buffer.from(bytes), name)).body[0],
  'a program': async (name, bytes) =>
    (await uploadService().upload({ data: {}, files: parsed(name, bytes) }))[0],
  replacing: async (name, bytes) => {
    const [before] = await uploadService().upload({ data: {}, files: parsed(name, bytes) });
    return (await library(`/upload?id=${before.id}`).attach('files', Buffer.from(bytes), name)).body;
  },
  'replacing by REST': async (name, bytes) => {
    const [before] = await uploadService().upload({ data: {}, files: parsed(name, bytes) });
    return (await library(`/api/upload?id=${before.id}`, apiToken).attach('files', Buffer.from(bytes), name))
      .body;
  },
};

describe.each(Object.entries(WAYS))('by %s', (_way, bring) => {
  it('a photograph loses place and names, and stands upright', async () => {
    const file = await bring('照片.jpg', await photo());
    const bytes = stored(file.url);
    const { exif, width, height, orientation } = await sharp(bytes).metadata();
    expect({ exif, width, height, orientation }).toEqual({
      exif: undefined,
      width: 20,
      height: 40,
      orientation: undefined,
    });
    expect(bytes.includes('SECRETNAME')).toBe(false);
    expect(file.mime).toBe('image/jpeg');
  });

  it('a Word file loses its author, and is told at its own size', async () => {
    const file = await bring('公示.docx', document());
    const bytes = stored(file.url);
    expect(
      JSON.stringify(Object.values(unzipSync(bytes)).map((each) => Buffer.from(each).toString())),
    ).not.toContain('SECRETNAME');
    expect(file.size).toBeCloseTo(bytes.length / 1000, 1);
    expect(file.mime).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
  });

  it('a PDF loses its author and keeps its title', async () => {
    const file = await bring('公示.pdf', await pdf());
    const cleaned = await PDFDocument.load(stored(file.url), { updateMetadata: false });
    expect([cleaned.getAuthor(), cleaned.getProducer(), cleaned.getTitle()]).toEqual([
      undefined,
      undefined,
      '公示',
    ]);
    expect(cleaned.catalog.has(PDFName.of('Metadata'))).toBe(false);
    expect(stored(file.url).includes('SECRETNAME')).toBe(false);
  });
});

it('a PDF: no names on remarks, in photographs, in what somebody noted, and in what was deleted', async () => {
  const bytes = await remarked({ Subtype: 'Highlight', T: PDFString.of('SECRETNAME') });
  expect(bytes.toString('latin1').split('SECRETNAME').length).toBeGreaterThan(3);
  const { body } = await library('/upload').attach('files', bytes, '公示.pdf');
  const cleaned = await PDFDocument.load(stored(body[0].url), { updateMetadata: false });
  const again = Buffer.from(await cleaned.save({ useObjectStreams: false }));
  expect(again.includes('SECRETNAME')).toBe(false);
  expect(again.includes('DCTDecode')).toBe(true);
});

it('the words for a password say what to do', async () => {
  const bytes = readFileSync(path.join(__dirname, '..', 'fixtures', 'password.xlsx'));
  const { body } = await library('/upload').attach('files', bytes, '名单.xlsx');
  expect(body.error.message).toMatch(/^“名单\.xlsx”加了打开密码，不能上传：.*去掉密码，保存后重新上传。$/);
});

describe('what is stored as it came', () => {
  it.each([
    ['a Word file without names', '公示.docx', wordFile({ body: p('公示') })],
    [
      'a workbook',
      '表.xlsx',
      bookFile({ sheets: [{ name: '表', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] }),
    ],
    ['a text', '说明.txt', Buffer.from('说明\r\n')],
    ['a zip', '资料.zip', zipped({ '说明.txt': '说明', '表/a.csv': 'a,b' })],
  ])('%s', async (_what, name, bytes) => {
    const { status, body } = await library('/upload').attach('files', Buffer.from(bytes), name);
    expect(status).toBe(201);
    expect(stored(body[0].url).equals(Buffer.from(bytes))).toBe(true);
  });

  it('a sealed PDF: not a byte is touched, or the seal would break', async () => {
    const bytes = await closed('sealed');
    const { body } = await library('/upload').attach('files', bytes, '决定.pdf');
    expect(stored(body[0].url).equals(bytes)).toBe(true);
  });

  it('an encrypted PDF', async () => {
    const bytes = await closed('encrypted');
    const { body } = await library('/upload').attach('files', bytes, '决定.pdf');
    expect(stored(body[0].url).equals(bytes)).toBe(true);
  });
});

/** A PDF that cannot be changed. */
async function closed(how: 'sealed' | 'encrypted' | 'locked', author?: string): Promise<Buffer> {
  const made = await PDFDocument.create({ updateMetadata: false });
  made.addPage();
  if (author) made.setAuthor(author);
  const { context, catalog } = made;
  if (how === 'sealed') {
    const seal = context.obj({ Type: 'Sig', ByteRange: [0, 1, 2, 3], Contents: PDFString.of('x') });
    const field = context.register(
      context.obj({ FT: 'Sig', T: PDFString.of('s'), V: context.register(seal) }),
    );
    catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [field] }));
  } else made.encrypt({ userPassword: how === 'locked' ? 'x' : '', ownerPassword: 'y', permissions: {} });
  return Buffer.from(await made.save({ useObjectStreams: how !== 'sealed' }));
}

it.each([
  ['a seal', 'sealed', '盖了电子签章，系统不能改动，里面却留有作者，.*清空这些内容，再盖章，重新上传。$'],
  ['encryption', 'encrypted', '加了密，系统不能改动，里面却留有作者，.*也可以不加密），重新上传。$'],
  ['a password', 'locked', '加了打开密码，不能上传：.*不加密码的 PDF，再上传。$'],
] as const)('a PDF under %s with its author in it is refused, in words', async (_what, how, sentence) => {
  const bytes = await closed(how, '张三');
  const { status, body } = await library('/upload').attach('files', bytes, '决定.pdf');
  expect([status, body.error.message]).toEqual([400, expect.stringMatching(`^“决定.pdf”.*${sentence}`)]);
  const zip = await library('/upload').attach(
    'files',
    Buffer.from(zipped({ '决定.pdf': bytes })),
    '资料.zip',
  );
  expect(zip.status).toBe(400);
});

const PNG = () => photo('png');
const REFUSED: readonly (readonly [string, string, string | Uint8Array | (() => Promise<Uint8Array>)])[] = [
  ['a page', 'a.html', '<p>x</p>'],
  ['a page as text', 'a.txt', '<!doctype html><p>x</p>'],
  ['a page behind blanks', 'a.txt', ' \r\n\t <HTML><body>'],
  ['a page behind a mark', 'a.txt', '\ufeff<html>'],
  ['a page in UTF-16', 'a.txt', Buffer.from('\ufeff<html>', 'utf16le')],
  ['a page in UTF-16 without a mark', 'a.csv', Buffer.from('<script>alert(1)</script>', 'utf16le')],
  ['a page behind a remark', 'a.txt', '<!-- x --><html>'],
  ['a script far behind', 'a.csv', `${'a,b\n'.repeat(5000)}<script src=x>`],
  ['a drawing as text', 'a.txt', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a page in UTF-7', 'a.txt', '+ADw-script+AD4-alert(1)'],
  ['a drawing', 'a.svg', '<svg/>'],
  ['a drawing as a picture', 'a.png', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a page as a Word file', 'a.docx', '<html>'],
  ['a page as an old workbook', 'a.xls', '<html><table>'],
  ['a script', 'a.js', 'alert(1)'],
  ['a script as a picture', 'a.jpg', 'alert(1)'],
  ['a shell script as text', 'a.txt', '#!/bin/sh\nrm'],
  ['a program', 'a.exe', 'MZ\0\0\0\0'],
  ['a program as a Word file', 'a.docx', Buffer.from('4d5a900003000000', 'hex')],
  ['a program in a zip', 'a.zip', zipped({ 'a.exe': 'MZ' })],
  ['a page in a zip', 'a.zip', zipped({ '说明.txt': '<html>' })],
  ['a zip in a zip', 'a.zip', zipped({ 'b.zip': zipped({ 'c.txt': 'x' }) })],
  ['a zip that climbs', 'a.zip', zipped({ '../a.txt': 'x' })],
  ['a bomb', 'a.zip', zipped({ 'a.txt': new Uint8Array(20_000_000).fill(32) })],
  ['macros', 'a.docx', wordFile({ raw: { 'word/vbaProject.bin': 'x' } })],
  ['an old Word file', 'a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['an old workbook in a zip', 'a.zip', zipped({ '表.xls': Buffer.from('d0cf11e0a1b11ae1', 'hex') })],
  ['an unknown file in a zip', 'a.zip', zipped({ 'a.bin': 'x' })],
  ['a Word file in a zip that is none', 'a.zip', zipped({ 'a.docx': 'x' })],
  ['too many files in a zip', 'a.zip', zipped(Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`${at}.txt`, 'x'])))],
  ['old macros', 'a.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('_VBA_PROJECT', 'utf16le')])],
  ['a workbook with a password', '名单.xlsx', () => Promise.resolve(readFileSync(path.join(__dirname, '..', 'fixtures', 'password.xlsx')))],
  ['a workbook with a password, under the old ending', '名单.xls', () => Promise.resolve(readFileSync(path.join(__dirname, '..', 'fixtures', 'password.xlsx')))],
  ['a Word file with definitions of its own', 'a.docx', wordFile({ raw: { 'word/settings.xml': '<!DOCTYPE a [<!ENTITY n "1">]><a>&n;</a>' } })],
  ['a PDF with a script', 'a.pdf', async () => { const made = await PDFDocument.create(); made.addPage(); made.addJavaScript('a', 'app.alert(1)'); return made.save(); }],
  ['a PDF that starts a program', 'a.pdf', () => remarked({ Subtype: 'Link', A: { S: 'Launch', F: PDFString.of('D:\\\\a.docx') } })],
  ['a Word file with a password', 'a.docx', Buffer.from('d0cf11e0a1b11ae1000000', 'hex')],
  ['a PNG called JPG', 'a.jpg', PNG],
  ['a workbook called Word', 'a.docx', bookFile({ sheets: [{ name: '表' }] })],
  ['a zip called Word', 'a.docx', zipped({ 'a.txt': 'x' })],
  ['a PDF that begins late', 'a.pdf', 'x\n%PDF-1.4\n%%EOF'],
  ['a PDF with something behind it', 'a.pdf', `%PDF-1.4\n%%EOF\n${'x'.repeat(2000)}`],
  ['a picture cut off', 'a.png', async () => (await PNG()).subarray(0, 60)],
  ['a GIF that is a script', 'a.gif', 'GIF89a=1;alert(1)//'],
  ['no ending', 'README', 'x'],
  ['two endings', 'a.txt.exe', 'x'],
]; // prettier-ignore

describe('what is refused', () => {
  it.each(REFUSED)('%s (%s), in words, and nothing of it is stored', async (_what, name, content) => {
    const bytes = Buffer.from(typeof content === 'function' ? await content() : (content as Uint8Array));
    const before = await count();
    const { status, body } = await library('/upload').attach('files', bytes, {
      filename: name,
      contentType: 'image/png',
    });
    expect([status, SENTENCE.test(body.error?.message)]).toEqual([400, true]);
    expect(await count()).toEqual(before);
    const file = parsed(name, bytes);
    await expect(uploadService().upload({ data: {}, files: [file] })).rejects.toThrow(SENTENCE);
    expect(await count()).toEqual(before);
  });

  it('an empty file', async () => {
    await expect(
      uploadService().upload({ data: {}, files: parsed('a.txt', Buffer.alloc(0)) }),
    ).rejects.toThrow(/空文件.*。$/);
  });

  it('of several files none is stored where one is refused', async () => {
    const before = await count();
    const { status } = await library('/upload')
      .attach('files', Buffer.from('说明'), '说明.txt')
      .attach('files', Buffer.from('<html>'), '网页.txt');
    expect(status).toBe(400);
    expect(await count()).toEqual(before);
  });

  it('another kind of file instead of one that is there', async () => {
    const [{ id, url }] = await uploadService().upload({
      data: {},
      files: parsed('a.txt', Buffer.from('甲')),
    });
    const { status, body } = await library(`/upload?id=${id}`).attach('files', await PNG(), 'a.png');
    expect([status, body.error.message]).toEqual([400, expect.stringMatching(SENTENCE)]);
    expect(stored(url).toString()).toBe('甲');
  });
});

it('an old Word file: the sentence tells the way out', async () => {
  const { body } = await library('/upload').attach('files', Buffer.from('x'), '通知.doc');
  expect(body.error.message).toMatch(
    /“通知.doc”不能上传：.doc 是旧格式.*“另存为”，选 .docx.*或导出为 PDF，再上传。$/,
  );
});

it('a zip: each file in it is cleaned like a file of its own, and what computers put there stays behind', async () => {
  const bytes = zipped({
    '照片/1.jpg': await photo(),
    '公示.docx': document(),
    '公示.pdf': await pdf(),
    '说明.txt': '说明',
    '__MACOSX/._说明.txt': 'SECRETNAME',
    'Thumbs.db': 'SECRETNAME',
  });
  const { status, body } = await library('/upload').attach('files', Buffer.from(bytes), '资料.zip');
  expect(status).toBe(201);
  const inside = unzipSync(stored(body[0].url));
  expect(Object.keys(inside)).toEqual(['照片/1.jpg', '公示.docx', '公示.pdf', '说明.txt']);
  const picture = await sharp(inside['照片/1.jpg']).metadata();
  expect([picture.orientation, picture.width]).toEqual([6, 40]);
  const all = Object.values(inside).flatMap((each) => {
    const parts = each[0] === 0x50 ? Object.values(unzipSync(each)) : [each];
    return parts.map((part) => Buffer.from(part).toString('latin1'));
  });
  expect(all.join('')).not.toContain('SECRETNAME');
});

describe('a picture that is something else too keeps only the picture', () => {
  const gif = async () =>
    sharp(await PNG())
      .gif()
      .toBuffer();
  const pictures = { png: PNG, jpg: () => photo('jpeg'), webp: () => photo('webp'), gif };
  const tails = {
    'a page': Buffer.from('<html><script>alert(1)</script>'),
    'a script': Buffer.from('<?php system($_GET[0]); ?>'),
    'a zip': Buffer.from(zipped({ 'a.txt': 'x' })),
  };
  const cases = Object.keys(pictures).flatMap((kind) =>
    Object.keys(tails).map((tail) => [kind, tail] as const),
  );

  it.each(cases)('%s with %s behind its end', async (kind, tail) => {
    const hidden = tails[tail as keyof typeof tails];
    const bytes = Buffer.concat([await pictures[kind as keyof typeof pictures](), hidden]);
    const { body } = await library('/upload').attach('files', bytes, `a.${kind}`);
    expect(stored(body[0].url).includes(hidden)).toBe(false);
  });

  it('a JPEG with a page before its end, where no program looks', async () => {
    const bytes = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#c33' } })
      .jpeg()
      .toBuffer();
    const hidden = tails['a page'];
    const whole = Buffer.concat([bytes.subarray(0, -2), hidden, bytes.subarray(-2)]);
    const { status, body } = await library('/upload').attach('files', whole, 'a.jpg');
    const kept = status === 201 && stored(body[0].url).includes(hidden);
    expect(kept).toBe(false);
  });
});

it('an animation goes on moving', async () => {
  const frames = await Promise.all(
    [10, 200].map((r) =>
      sharp({ create: { width: 8, height: 8, channels: 3, background: { r, g: 0, b: 0 } } })
        .png()
        .toBuffer(),
    ),
  );
  const moving = await sharp(frames, { join: { animated: true } })
    .gif({ loop: 0, delay: [100, 100] })
    .toBuffer();
  const remark = Buffer.from([0x21, 0xfe, 3, ...Buffer.from('abc'), 0]);
  const bytes = Buffer.concat([moving.subarray(0, -1), remark, moving.subarray(-1)]);
  const { body } = await library('/upload').attach('files', bytes, 'a.gif');
  const kept = stored(body[0].url);
  expect((await sharp(kept, { animated: true }).metadata()).pages).toBe(2);
  expect(kept.includes(remark)).toBe(false);
});

describe('a file that the public reads', () => {
  const use = async (name: string, by: 'field' | 'text') => {
    const [file] = await uploadService().upload({ data: {}, files: parsed(name, Buffer.from('甲')) });
    const data = by === 'field' ? { attachments: [file.id] } : { content: `[表](${file.url})` };
    const item = await app.strapi
      .documents(NEWS)
      .create({ data: { title: '公开的题', bodyCode: 'default', ...data } as never, status: 'published' });
    return { file, item };
  };
  const refused = (answer: { status: number; body: { error?: { message: string } } }) => {
    expect(answer.status).toBe(400);
    expect(answer.body.error?.message).toMatch(
      /正在公开的信息《公开的题》里使用.*请上传一个新文件，在信息里换上，再送审。$/,
    );
  };

  it.each(['field', 'text'] as const)(
    'is not replaced, renamed or deleted by any way (by %s)',
    async (by) => {
      const { file, item } = await use('表.txt', by);
      const bearer = (request: ReturnType<App['request']['get']>, by = token) =>
        request.set('authorization', `Bearer ${by}`);
      const fresh = Buffer.from('乙');
      refused(await library(`/upload?id=${file.id}`).attach('files', fresh, '表.txt'));
      refused(await library(`/upload/files/${file.id}/replace`).attach('files', fresh, '表.txt'));
      refused(await library(`/api/upload?id=${file.id}`, apiToken).attach('files', fresh, '表.txt'));
      const info = { fileInfo: JSON.stringify({ name: '别的名字.txt' }) };
      refused(await library(`/upload?id=${file.id}`).field(info));
      refused(await library(`/api/upload?id=${file.id}`, apiToken).field(info));
      refused(
        await library('/upload/actions/bulk-update').send({
          updates: [{ id: file.id, fileInfo: { name: '别的.txt' } }],
        }),
      );
      refused(await bearer(app.request.delete(`/upload/files/${file.id}`)));
      refused(await bearer(app.request.delete(`/api/upload/files/${file.id}`), apiToken));
      refused(await library('/upload/actions/bulk-delete').send({ fileIds: [file.id], folderIds: [] }));
      await expect(uploadService().remove(file)).rejects.toThrow(/正在公开/);
      const place = `/content-manager/collection-types/${FILE}`;
      const row = () => app.strapi.db.query(FILE).findOne({ where: { id: file.id } });
      const { documentId } = await row();
      const hidden = await bearer(app.request.put(`${place}/${documentId}`)).send({ name: '别的.txt' });
      expect([403, 404]).toContain(hidden.status);
      expect(stored(file.url).toString()).toBe('甲');
      expect((await row()).name).toBe('表.txt');

      await app.strapi.documents(NEWS).unpublish({ documentId: item.documentId });
      const replaced = await library(`/upload?id=${file.id}`).attach('files', fresh, '表.txt');
      expect([replaced.status, stored(file.url).toString()]).toEqual([200, '乙']);
    },
  );

  it('moves to another folder all the same', async () => {
    const { file } = await use('表.txt', 'field');
    const folder = await library('/upload/folders').send({ name: '归档', parent: null });
    const moved = await library('/upload/actions/bulk-move').send({
      fileIds: [file.id],
      destinationFolderId: folder.body.data.id,
    });
    expect(moved.status).toBe(200);
    const deleted = await library('/upload/actions/bulk-delete').send({
      fileIds: [],
      folderIds: [folder.body.data.id],
    });
    refused(deleted);
    expect(await app.strapi.db.query('plugin::upload.folder').count()).toBeGreaterThan(0);
  });
});

describe('a file that is under review', () => {
  it('is told as used, by the documents that the review names, and by no other draft', async () => {
    const { fileInUse } = (await import(
      path.join(app.strapi.dirs.dist.src, 'published-files', 'repositories', 'file-use-repository.js')
    )) as { fileInUse: typeof FileInUse };
    const bring = async (name: string) =>
      (await uploadService().upload({ data: {}, files: parsed(name, Buffer.from('x')) }))[0];
    const held = await bring('甲.txt');
    const named = await bring('乙.txt');
    const { documentId } = await app.strapi.documents(NEWS).create({
      data: {
        title: '送审的题',
        bodyCode: 'default',
        attachments: [held.id],
        content: `[表](${named.url})`,
      } as never,
    });
    const uses = (ids: string[]) =>
      fileInUse(app.strapi.db.connection, [held.id, named.id], () => Promise.resolve(new Set(ids)));
    expect(await uses([])).toEqual([]);
    expect(await uses(['another'])).toEqual([]);
    expect(await uses([documentId])).toEqual([
      { fileId: held.id, fileName: '甲.txt', title: '送审的题', by: 'review' },
      { fileId: named.id, fileName: '乙.txt', title: '送审的题', by: 'review' },
    ]);
  });
});

describe('files in public', () => {
  const bring = async (name: string, bytes: Uint8Array) =>
    (await uploadService().upload({ data: {}, files: parsed(name, bytes) }))[0];

  it('are never pages of this address', async () => {
    const file = await bring('表.txt', Buffer.from('甲'));
    const picture = await bring('图.png', await PNG());
    await app.strapi.documents(NEWS).create({
      data: { title: '题', bodyCode: 'default', attachments: [file.id], cover: picture.id },
      status: 'published',
    });
    const answers = await Promise.all([file, picture].map(({ url }) => app.request.get(url)));
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toMatch(/default-src 'none';.*sandbox/);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
    expect(answers[0]?.headers['content-disposition']).toMatch(/^attachment/);
  });

  it('are downloaded with their own ending', async () => {
    const file = await bring('表.txt', Buffer.from('甲'));
    await library(`/upload?id=${file.id}`).field({ fileInfo: JSON.stringify({ name: '表.exe' }) });
    await app.strapi.documents(NEWS).create({
      data: { title: '题', bodyCode: 'default', attachments: [file.id] },
      status: 'published',
    });
    const { headers } = await app.request.get(file.url);
    expect(headers['content-disposition']).toContain('.exe.txt');
  });

  it('are not told of by the CMS without a log-in, and are gone for who comes back with an entity tag', async () => {
    const file = await bring('表.txt', Buffer.from('甲'));
    expect((await app.request.get('/api/upload/files')).status).toBeGreaterThanOrEqual(401);
    expect((await app.request.get(`/api/upload/files/${file.id}`)).status).toBeGreaterThanOrEqual(401);
    expect((await app.request.get(file.url)).status).toBe(404);
    const { documentId } = await app.strapi.documents(NEWS).create({
      data: { title: '题', bodyCode: 'default', attachments: [file.id] },
      status: 'published',
    });
    const { headers } = await app.request.get(file.url);
    await app.strapi.documents(NEWS).unpublish({ documentId });
    const again = await app.request
      .get(file.url)
      .set('if-none-match', headers.etag ?? '""')
      .set('if-modified-since', headers['last-modified'] ?? '');
    expect(again.status).toBe(404);
  });
});
