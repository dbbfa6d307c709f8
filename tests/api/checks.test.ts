/** The checks before publication over the running project: what is planted in texts and attachments stops a submission. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import sharp from 'sharp';
import type { Finding } from '../../src/plugins/editorial-review/shared/findings';
import { startApp, type App } from '../support/app';
import { offline } from '../support/offline';
import { newPerson, type Person } from '../support/people';
import type { TrailService } from '../../src/plugins/editorial-review/shared/trail';

const NEWS = 'api::news-item.news-item';
/** The example of the standard (GB 11643-1999), and of the organisations' codes (GB 32100-2015). */
const ID = '11010519491231002X';
const CREDIT_CODE = '91350100M000100Y43';

let app: App;
let editor: Person;
beforeAll(async () => {
  app = await startApp({ reviewed: true });
  editor = await newPerson(app, 'editor', 'gongkai-editor');
});
afterAll(() => app.stop());

async function draft(data: object): Promise<string> {
  const { body } = await editor.ask('post', `/content-manager/collection-types/${NEWS}`, {
    title: '公示',
    content: '正文',
    bodyCode: 'default',
    ...data,
  });
  return (body as { data: { documentId: string } }).data.documentId;
}

async function upload(name: string, bytes: Buffer): Promise<number> {
  const { status, body } = await editor.ask('post', '/upload').attach('files', bytes, name);
  expect({ status, body: status === 201 ? '' : body }).toEqual({ status: 201, body: '' });
  return (body as [{ id: number }])[0].id;
}

const findings = async (documentId: string): Promise<Finding[]> =>
  (await editor.ask('get', `/editorial-review/items/${documentId}/findings`)).body.findings;
const codes = (found: readonly Finding[]) => found.map(({ code }) => code);
const submit = (documentId: string, body: object = {}) =>
  editor.ask('post', `/editorial-review/items/${documentId}/submit`, body);

it('an identity number in the text stops it, masked, and no reason helps', async () => {
  const documentId = await draft({ content: `低保对象张三，身份证号${ID}。` });
  const { body } = await submit(documentId);
  expect(body).toMatchObject({ ok: false });
  const [finding] = body.findings as [Finding];
  expect(finding).toMatchObject({ code: 'ID_NUMBER', severity: 'error', place: { field: 'content' } });
  expect(JSON.stringify(body)).not.toContain(ID);
  const again = await submit(documentId, { overrides: [{ id: finding.id, reason: '确需公开' }] });
  expect(again.body).toMatchObject({ ok: false });
});

it('a mobile number needs a reason, which goes on record', async () => {
  const documentId = await draft({ content: '联系人手机13800138000，固定电话0631-8531088。' });
  const { body } = await submit(documentId);
  expect(codes(body.findings)).toEqual(['MOBILE']);
  const reason = '工作电话，本人同意公开';
  const done = await submit(documentId, { overrides: [{ id: body.findings[0].id, reason }] });
  expect(done.body).toMatchObject({ ok: true, review: { state: 'submitted' } });
  const row = await app.strapi.db
    .connection('editorial_trail')
    .where({ subject_id: documentId, act: 'submit' })
    .first('details');
  expect(row.details).toContain(reason);
  expect(row.details).not.toContain('13800138000');
});

it.each([
  ['xlsx', '名单.csv', Buffer.from(`姓名,证件号码\n张三,${ID}\n`)],
  ['txt', '名单.txt', Buffer.from(`张三 ${ID}`)],
])('what is inside an attachment is found: %s', async (_kind, name, bytes) => {
  const file = await upload(name, bytes);
  const documentId = await draft({ attachments: [file] });
  const [finding] = await findings(documentId);
  expect(finding).toMatchObject({ code: 'ID_NUMBER', place: { field: 'attachments', file: name } });
  expect((await submit(documentId)).body).toMatchObject({ ok: false });
});

it('also in a Word file that only the text names', async () => {
  const word = new Document({ sections: [{ children: [new Paragraph(`身份证号：${ID}`)] }] });
  const id = await upload('名单.docx', await Packer.toBuffer(word));
  const { url } = (await app.strapi.db.query('plugin::upload.file').findOne({ where: { id } })) as {
    url: string;
  };
  const documentId = await draft({ content: `[名单](${url})` });
  expect(codes(await findings(documentId))).toContain('ID_NUMBER');
});

it('what is published of a picture is looked at: its name, its words, its caption', async () => {
  const { data, info } = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer({ resolveWithObject: true });
  expect(info.format).toBe('png');
  const id = await upload(`张三${ID}.png`, data);
  await app.strapi.db.query('plugin::upload.file').update({
    where: { id },
    data: { alternativeText: `张三在会场，${ID}`, caption: '电话13800138000' },
  });
  const documentId = await draft({ cover: id });
  const found = await findings(documentId);
  expect(found.map(({ code, place }) => `${code} ${place.at ?? ''}`).sort()).toEqual([
    ...['ID_NUMBER 文件名', 'ID_NUMBER 替代文字', 'MOBILE 说明'],
  ]);
  expect(JSON.stringify(found)).not.toContain(ID);
});

it('six hundred mobiles of a list go with one reason', async () => {
  const lines = Array.from({ length: 600 }, (_, index) => `李某,${13800138000 + index}`).join('\n');
  const documentId = await draft({ attachments: [await upload('通讯录.csv', Buffer.from(lines))] });
  const found = await findings(documentId);
  expect(found).toMatchObject([{ code: 'MOBILE', severity: 'warning', place: { at: null } }]);
  const overrides = found.map(({ id }) => ({ id, reason: '村干部公开的工作电话' }));
  expect((await submit(documentId, { overrides })).body).toMatchObject({ ok: true });
});

it('no emergency needs an account number', async () => {
  const publisher = await newPerson(app, 'publisher', 'gongkai-publisher');
  const emergency = (documentId: string) =>
    publisher.ask('post', `/editorial-review/items/${documentId}/emergency`, { reason: '台风紧急通知' });
  const card = await emergency(await draft({ content: '张三，卡号6222021234567890128' }));
  expect(card.body).toMatchObject({ ok: false, findings: [{ code: 'BANK_CARD' }] });
  const mobile = await emergency(await draft({ content: '值班手机13800138000' }));
  expect(mobile.body).toMatchObject({ ok: true });
});

it('look-alikes pass: codes of organisations, landlines, numbers of documents, what is masked', async () => {
  const content = `统一社会信用代码${CREDIT_CODE}，电话0631-8531088，界政发〔2023〕12号，手机138****8000。`;
  const documentId = await draft({ content });
  expect(await findings(documentId)).toEqual([]);
  expect((await submit(documentId)).body).toMatchObject({ ok: true });
});

it('the shipped dictionary and the office’s own entries', async () => {
  const own = { wrong: '界石镇政俯', right: '界石镇政府', severity: '必须改正', bodyCode: 'default' };
  await app.strapi.documents('api::wording.wording').create({ data: own as never });
  const documentId = await draft({ content: '界石镇政俯召开会议。领导小姐听取汇报。' });
  const found = await findings(documentId);
  expect(found.map(({ code, severity }) => [code, severity])).toContainEqual(['WORDING', 'error']);
  expect(found.map(({ remedy }) => remedy).join('')).toContain('领导小组');
  expect((await submit(documentId)).body).toMatchObject({ ok: false });
});

it('foreign links and pictures without words need a reason; the office’s own list is known', async () => {
  const online = offline();
  const documentId = await draft({
    content:
      '见[说明](https://shop.example.com/a)和[政策](https://www.weihai.gov.cn/b)\n\n![](/uploads/a.png)',
  });
  expect(codes(await findings(documentId)).sort()).toEqual([
    'ALT_MISSING',
    'LINK_DEAD',
    'LINK_FOREIGN',
    'LINK_UNASKED',
  ]);
  const body = await app.strapi.db.query('api::body.body').findOne({ where: { bodyCode: 'default' } });
  await app.strapi.db
    .query('api::body.body')
    .update({ where: { id: body.id }, data: { linkHosts: '*.example.com' } });
  expect(codes(await findings(documentId)).sort()).toEqual(['ALT_MISSING', 'LINK_DEAD', 'LINK_UNASKED']);
  online();
});

it('a file that is under review is not replaced behind the reviewer’s back', async () => {
  const file = await upload('通知.txt', Buffer.from('原来的通知'));
  const documentId = await draft({ attachments: [file] });
  expect((await submit(documentId)).body).toMatchObject({ ok: true });
  const { status, body } = await editor
    .ask('post', `/upload?id=${String(file)}`)
    .attach('files', Buffer.from('换掉的通知'), '通知.txt');
  expect(status).toBe(400);
  expect((body as { error: { message: string } }).error.message).toContain('已经送审');
});

describe('the bytes of a file are part of what is signed', () => {
  const stored = async (id: number) => {
    const { url } = await app.strapi.db.query('plugin::upload.file').findOne({ where: { id } });
    return readFileSync(path.join(app.strapi.dirs.static.public, url)).toString();
  };
  const replace = (id: number, text: string) =>
    editor.ask('post', `/upload?id=${String(id)}`).attach('files', Buffer.from(text), '通知.txt');
  const print = async (documentId: string): Promise<string> =>
    (await editor.ask('get', `/editorial-review/items/${documentId}`)).body.fingerprint;

  it.each(['a field', 'the text'])(
    'another file of the same size, held by %s, is another version',
    async (by) => {
      const id = await upload('通知.txt', Buffer.from('甲乙'));
      const { url } = await app.strapi.db.query('plugin::upload.file').findOne({ where: { id } });
      const documentId = await draft(
        by === 'a field' ? { attachments: [id] } : { content: `[通知](${url})` },
      );
      const before = await print(documentId);
      expect(before).toMatch(/^sha256:/);
      expect((await replace(id, '丙丁')).status).toBe(200);
      expect(await print(documentId)).not.toBe(before);
      expect((await replace(id, '甲乙')).status).toBe(200);
      expect(await print(documentId)).toBe(before);
    },
  );

  it('what is submitted while a new file is being checked keeps the old one', async () => {
    const id = await upload('通知.txt', Buffer.from('甲乙'));
    const documentId = await draft({ attachments: [id] });
    const fingerprint = await print(documentId);
    const trail = app.strapi.plugin('editorial-review').service<TrailService>('trail');
    const [held, go] = [gate(), gate()];
    const submitting = app.strapi.db.transaction(async () => {
      await trail.lock();
      held.open();
      await go.opened;
      const subject = { type: NEWS, id: documentId, title: '公示' };
      await trail.append({ act: 'submit', subject, fingerprint });
    });
    await held.opened;
    // It has been looked at, checked and cleaned: now it waits for its turn to be stored.
    const replacing = replace(id, '丙丁').then((answer) => answer);
    await waitingForTheTurn();
    go.open();
    await submitting;
    expect(await replacing).toMatchObject({
      status: 400,
      body: { error: { details: { code: 'FILE_IN_USE' } } },
    });
    expect(await stored(id)).toBe('甲乙');
  });

  it('what was sent back may have another file', async () => {
    const reviewer = await newPerson(app, 'reviewer', 'gongkai-reviewer');
    const id = await upload('通知.txt', Buffer.from('甲乙'));
    const documentId = await draft({ attachments: [id] });
    expect((await submit(documentId)).body).toMatchObject({ ok: true });
    expect((await replace(id, '丙丁')).status).toBe(400);
    const seen = await print(documentId);
    await reviewer
      .ask('post', `/editorial-review/items/${documentId}/return`, { reason: '附件不对', seen })
      .expect(200);
    expect((await replace(id, '丙丁')).status).toBe(200);
    expect(await stored(id)).toBe('丙丁');
  });

  function gate() {
    let open = () => {};
    const opened = new Promise<void>((resolve) => (open = resolve));
    return { open, opened };
  }

  async function waitingForTheTurn(): Promise<void> {
    const { connection } = app.strapi.db;
    for (;;) {
      const { rows } = await connection.raw(
        "select 1 from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())",
      );
      if (rows.length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
});
