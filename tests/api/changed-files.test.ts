/** Files that drafts use: whoever changes one edits each of those drafts, and what is to be answered for keeps its bytes. */
import sharp from 'sharp';
import type { Finding } from '../../src/plugins/editorial-review/shared/findings';
import type { VersionView } from '../../src/plugins/editorial-review/shared/versions';
import { startApp, type App } from '../support/app';
import { newPerson, type Person } from '../support/people';

const NEWS = 'api::news-item.news-item';
const PANEL = `/content-manager/collection-types/${NEWS}`;
const GATES = ['political', 'secrecy', 'procedure'];

let app: App;
let writer: Person;
/** Uploads, as whoever changes a file has to, and signs. */
let both: Person;
let reviewer: Person;
let publisher: Person;
beforeAll(async () => {
  app = await startApp({ reviewed: true });
  writer = await newPerson(app, 'writer', 'gongkai-editor');
  both = await newPerson(app, 'both', 'gongkai-editor', 'gongkai-reviewer');
  reviewer = await newPerson(app, 'reviewer', 'gongkai-reviewer');
  publisher = await newPerson(app, 'publisher', 'gongkai-publisher');
});
afterAll(() => app.stop());

interface File {
  readonly id: number;
  readonly url: string;
}

async function upload(name: string, bytes: Buffer | string, info: object = {}): Promise<File> {
  const { body } = await both
    .ask('post', '/upload')
    .field('fileInfo', JSON.stringify({ name, ...info }))
    .attach('files', Buffer.from(bytes), name)
    .expect(201);
  const { id } = (body as [{ id: number }])[0];
  return app.strapi.db.query('plugin::upload.file').findOne({ where: { id } }) as Promise<File>;
}

async function draft(data: object): Promise<string> {
  const sent = { title: '名单公示', content: '见附件', bodyCode: 'default', ...data };
  const { body } = await writer.ask('post', PANEL, sent).expect(201);
  return (body as { data: { documentId: string } }).data.documentId;
}

const replace = (who: Person, { id }: File, text: string) =>
  who.ask('post', `/upload?id=${String(id)}`).attach('files', Buffer.from(text), 'list.txt');
const describeAnew = (who: Person, { id }: File, info: object) =>
  who.ask('post', `/upload?id=${String(id)}`).field('fileInfo', JSON.stringify(info));
const remove = (who: Person, { id }: File) => who.ask('delete', `/upload/files/${String(id)}`);

const at = (id: string, path = '') => `/editorial-review/items/${id}${path}`;
const step = (who: Person, id: string, act: string, body: object = {}) =>
  who.ask('post', at(id, `/${act}`), body);
const review = async (id: string): Promise<Record<string, any>> => (await writer.ask('get', at(id))).body; // eslint-disable-line @typescript-eslint/no-explicit-any
const versions = async (id: string): Promise<VersionView[]> =>
  (await writer.ask('get', at(id, '/versions'))).body.versions;

interface Row {
  readonly actor_name: string;
  readonly fingerprint: string;
  readonly details: Record<string, unknown>;
}
async function rows(id: string, act: string): Promise<Row[]> {
  const found = await app.strapi.db
    .connection('editorial_trail')
    .where({ subject_id: id, act })
    .orderBy('seq');
  return (found as (Row & { details: string })[]).map((row) => ({
    ...row,
    details: JSON.parse(row.details),
  }));
}

describe('whoever changes a file edits the drafts that use it', () => {
  it.each([
    ['a field', 'its bytes', (file: File) => replace(both, file, '换过的内容')],
    ['a field', 'its name', (file: File) => describeAnew(both, file, { name: '新名单.txt' })],
    ['a field', 'its words', (file: File) => describeAnew(both, file, { alternativeText: '另一种说明' })],
    ['a field', 'its caption', (file: File) => describeAnew(both, file, { caption: '另一种说明' })],
    ['a field', 'that it is there', (file: File) => remove(both, file)],
    ['the text', 'its bytes', (file: File) => replace(both, file, '换过的内容')],
  ])('held by %s: %s', async (by, _what, change) => {
    const file = await upload('list.txt', '第一份名单');
    const held = by === 'a field' ? { attachments: [file.id] } : { content: `[名单](${file.url})` };
    const id = await draft(held);
    await change(file).expect(200);
    expect(await rows(id, 'edit')).toMatchObject([{ actor_name: 'both', details: { version: 2 } }]);
    expect((await versions(id)).map(({ number, by: who, isDraft }) => [number, who, isDraft])).toEqual([
      [2, 'both', true],
      [1, 'writer', false],
    ]);
    await step(writer, id, 'submit').expect(200);
    const { fingerprint: seen, version } = await review(id);
    expect(version).toBe(2);
    const own = await step(both, id, 'sign', { gate: 'political', seen });
    expect(own.body.error).toMatchObject({ details: { code: 'OWN_WORK' } });
  });

  it('what is signed by somebody else and published is the version that it made', async () => {
    const file = await upload('list.txt', '甲');
    const id = await draft({ attachments: [file.id] });
    await replace(both, file, '乙').expect(200);
    await step(writer, id, 'submit').expect(200);
    const { fingerprint: seen } = await review(id);
    for (const gate of GATES) await step(reviewer, id, 'sign', { gate, seen }).expect(200);
    await step(publisher, id, 'publish').expect(200);
    expect((await versions(id)).find(({ isPublic }) => isPublic)).toMatchObject({ number: 2 });
  });

  it('each of them, and none that does not use it; what changed is told', async () => {
    const [file, other] = [
      await upload('list.txt', '甲', { alternativeText: '旧说明' }),
      await upload('b.txt', '乙'),
    ];
    const [one, two, none] = [
      await draft({ attachments: [file.id] }),
      await draft({ attachments: [other.id, file.id] }),
      await draft({ attachments: [other.id] }),
    ];
    await replace(both, file, '丙').expect(200);
    await describeAnew(both, file, { alternativeText: '新说明' }).expect(200);
    expect(await rows(none, 'edit')).toEqual([]);
    for (const id of [one, two]) {
      const [bytes, words] = await rows(id, 'edit');
      expect(bytes?.details).toMatchObject({
        changes: [
          {
            field: 'attachments',
            before: expect.stringMatching(/list\.txt（[0-9a-f]{8}，替代文字：旧说明）/),
            after: expect.stringMatching(/list\.txt（[0-9a-f]{8}，替代文字：旧说明）/),
          },
        ],
      });
      const [change] = bytes?.details.changes as [{ before: string; after: string }];
      expect(change.before).not.toBe(change.after);
      expect(words?.details).toMatchObject({
        changes: [
          {
            before: expect.stringContaining('替代文字：旧说明'),
            after: expect.stringContaining('替代文字：新说明'),
          },
        ],
      });
    }
  });

  it('a change that is refused leaves no edit, and moving it to a folder is none', async () => {
    const file = await upload('list.txt', '甲');
    const id = await draft({ attachments: [file.id] });
    await describeAnew(both, file, { name: 'list.txt' }).expect(200);
    await step(writer, id, 'submit').expect(200);
    await describeAnew(both, file, { caption: '改' }).expect(400);
    expect(await rows(id, 'edit')).toEqual([]);
    expect(await review(id)).toMatchObject({ state: 'submitted', version: 1 });
  });

  it('below the library’s services as well: what is public does not change with a row', async () => {
    const file = await upload('list.txt', '甲');
    const id = await draft({ attachments: [file.id] });
    await step(publisher, id, 'emergency', { reason: '汛情紧急' }).expect(200);
    const files = app.strapi.db.query('plugin::upload.file');
    const change = () => files.update({ where: { id: file.id }, data: { caption: '悄悄改' } });
    await expect(change()).rejects.toMatchObject({ message: expect.stringContaining('《名单公示》') });
    expect(await files.findOne({ where: { id: file.id } })).toMatchObject({ caption: null });
  });

  it('the file’s own row says before and after', async () => {
    const file = await upload('list.txt', '甲', { alternativeText: '旧说明' });
    const { documentId } = (await app.strapi.db
      .query('plugin::upload.file')
      .findOne({ where: { id: file.id } })) as { documentId: string };
    await replace(both, file, '丙').expect(200);
    await describeAnew(both, file, { alternativeText: '新说明' }).expect(200);
    const [, bytes, words] = await rows(documentId, 'file');
    const hex = expect.stringMatching(/^[0-9a-f]{8}$/);
    expect(bytes?.details).toMatchObject({
      kind: '替换',
      changes: [{ label: '内容', before: hex, after: hex }],
    });
    expect(words?.details).toMatchObject({
      changes: [{ label: '替代文字', before: '旧说明', after: '新说明' }],
    });
  });
});

describe('nothing is handed over, signed or published that no version keeps', () => {
  const byHand = (id: string, title: string) =>
    app.strapi.db.connection('news_items').where({ document_id: id }).update({ title });

  it('a submission keeps what it finds, and says so', async () => {
    const id = await draft({});
    await byHand(id, '直接写进去的');
    await step(writer, id, 'submit').expect(200);
    const { fingerprint } = await review(id);
    expect(await review(id)).toMatchObject({ version: 2, state: 'submitted' });
    expect(await rows(id, 'submit')).toMatchObject([{ fingerprint, details: { version: 2 } }]);
    const audit = app.strapi.plugin('editorial-review').service('audit');
    expect(await audit.verify()).toMatchObject({ sound: true });
  });

  it('so does an emergency publication', async () => {
    const id = await draft({});
    await byHand(id, '直接写进去的');
    await step(publisher, id, 'emergency', { reason: '汛情紧急' }).expect(200);
    expect((await versions(id)).find(({ isPublic }) => isPublic)).toMatchObject({ number: 2 });
  });

  it('a submission of what was not kept is neither signed nor published', async () => {
    const id = await draft({});
    await byHand(id, '直接写进去的');
    const { fingerprint } = await review(id);
    const trail = app.strapi.plugin('editorial-review').service('trail');
    const about = { subject: { type: NEWS, id, title: '题' }, fingerprint };
    const person = (key: string) => ({ key, name: key, way: 'panel' });
    await trail.append({ act: 'submit', by: person('user:a'), ...about });
    const refused = await step(reviewer, id, 'sign', { gate: 'political', seen: fingerprint });
    expect(refused.body.error).toMatchObject({
      message: expect.stringContaining('重新提交'),
      details: { code: 'VERSION_NOT_KEPT' },
    });
    for (const gate of GATES)
      await trail.append({ act: 'sign', by: person('user:b'), details: { gate }, ...about });
    const published = await step(publisher, id, 'publish');
    expect(published.body.error).toMatchObject({ details: { code: 'VERSION_NOT_KEPT' } });
  });
});

describe('what somebody must still answer for keeps its bytes', () => {
  it.each([
    ['is withdrawn', async () => {}],
    ['is withdrawn, and its draft uses the file no more', (id: string) => writer.ask('put', `${PANEL}/${id}`, { attachments: [] }).expect(200)],
  ])('an emergency that %s', async (_how, then) => {
    const file = await upload('list.txt', '汛情原文');
    const id = await draft({ title: '汛情', attachments: [file.id] });
    await step(publisher, id, 'emergency', { reason: '汛情紧急' }).expect(200);
    await step(publisher, id, 'withdraw', { reason: '通报有误' }).expect(200);
    await then(id);
    for (const change of [replace(both, file, '改过的'), remove(both, file), describeAnew(both, file, { name: '别的.txt' })]) {
      const { status, body } = await change;
      expect([status, body.error.details.code]).toEqual([400, 'FILE_IN_USE']);
      expect(body.error.message).toMatch(/紧急发布.*《汛情》.*补签三关或退回/);
    }
    const { emergency } = await review(id);
    for (const gate of GATES) await step(reviewer, id, 'sign', { gate, seen: emergency.fingerprint }).expect(200);
    await replace(both, file, '改过的').expect(200);
  }); // prettier-ignore

  it('also the one before it, which the later one answers for', async () => {
    const file = await upload('list.txt', '第一次');
    const id = await draft({ title: '汛情', attachments: [file.id] });
    await step(publisher, id, 'emergency', { reason: '第一次' }).expect(200);
    await writer.ask('put', `${PANEL}/${id}`, { title: '汛情', attachments: [] }).expect(200);
    await step(publisher, id, 'emergency', { reason: '第二次' }).expect(200);
    expect((await remove(both, file)).status).toBe(400);
  });

  it('a file of the newer draft alone may change', async () => {
    const [old, fresh] = [await upload('a.txt', '甲'), await upload('list.txt', '乙')];
    const id = await draft({ attachments: [old.id] });
    await step(publisher, id, 'emergency', { reason: '汛情紧急' }).expect(200);
    await writer.ask('put', `${PANEL}/${id}`, { attachments: [fresh.id] }).expect(200);
    await replace(both, fresh, '丙').expect(200);
  });
});

describe('the files that a text names', () => {
  const findings = async (id: string): Promise<Finding[]> =>
    (await writer.ask('get', at(id, '/findings'))).body.findings;

  it('a smaller picture is looked at like the whole one, and is no dead link', async () => {
    const bytes = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#a53' } })
      .png()
      .toBuffer();
    const { url } = await upload('13800138000.png', bytes, { caption: '张三 13800138001' });
    const small = url.replace('/uploads/', '/uploads/small_');
    const told = async (address: string) => {
      const found = await findings(await draft({ content: `![一张图](${address}) [原图](${address})` }));
      return found.map(({ code, place }) => [code, place.at]);
    };
    const whole = await told(url);
    expect(whole).toEqual([
      ['MOBILE', '文件名'],
      ['MOBILE', '说明'],
    ]);
    expect(await told(small)).toEqual(whole);
    const none = url.replace('/uploads/', '/uploads/huge_');
    expect((await told(none)).map(([code]) => code)).toContain('LINK_DEAD');
  });

  it('of too many of this website’s own addresses it is told which were not tried', async () => {
    const content = Array.from({ length: 30 }, (_, each) => `[第${each}处](/nothing-there-${each})`).join(
      '\n\n',
    );
    const found = await findings(await draft({ content }));
    expect(found).toMatchObject([
      { code: 'LINK_DEAD', message: expect.stringContaining('20') },
      { code: 'LINK_UNASKED', message: expect.stringMatching(/有 10 个没有试着打开/), excerpt: expect.stringContaining('nothing-there-20') },
    ]); // prettier-ignore
  });
});

it('an upload is put into no item behind the form', async () => {
  const id = await draft({});
  const row = (await app.strapi.db.query(NEWS).findOne({ where: { documentId: id } })) as { id: number };
  await both
    .ask('post', '/upload')
    .field('refId', String(row.id))
    .field('ref', NEWS)
    .field('field', 'attachments')
    .attach('files', Buffer.from('塞进去的'), 'x.txt');
  const { attachments } = (await app.strapi.db
    .query(NEWS)
    .findOne({ where: { id: row.id }, populate: ['attachments'] })) as { attachments: unknown[] };
  expect(attachments).toEqual([]);
});
