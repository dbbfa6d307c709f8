/** The lists of what waits for whom, and the versions of an item, as the panel asks for them. */
import path from 'node:path';
import type { findCandidates as FindCandidates } from '../../src/plugins/editorial-review/server/src/lists/repositories/candidate-repository';
import type { Line, Lists } from '../../src/plugins/editorial-review/shared/lists';
import type { Review } from '../../src/plugins/editorial-review/shared/review';
import type {
  Comparison,
  Restored,
  VersionContent,
  VersionView,
} from '../../src/plugins/editorial-review/shared/versions';
import { startApp, type App } from '../support/app';
import { newPerson, type Person } from '../support/people';

const NEWS = 'api::news-item.news-item';
const FORM = `/content-manager/collection-types/${NEWS}`;
const SUPER = 'strapi-super-admin';
const SERVER = path.resolve(__dirname, '../../dist/src/plugins/editorial-review/server/src');
const GATES = ['political', 'secrecy', 'procedure'] as const;

let app: App;
let writer: Person;
let reviewer: Person;
let stranger: Person;
beforeAll(async () => {
  app = await startApp({ reviewed: true });
  writer = await newPerson(app, 'writer', SUPER);
  reviewer = await newPerson(app, 'reviewer', SUPER);
  await app.strapi.db
    .query('admin::role')
    .create({ data: { name: '无权', code: 'without-rights', description: '' } });
  stranger = await newPerson(app, 'stranger', 'without-rights');
});
afterAll(() => app.stop());

const at = (id: string, path = '') => `/editorial-review/items/${id}${path}`;

async function asked<Answer>(answer: Promise<{ status: number; body: unknown }>): Promise<Answer> {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`${String(status)} ${JSON.stringify(body)}`);
  return body as Answer;
}

async function draft(title: string, data: object = {}): Promise<string> {
  const { body } = await writer.ask('post', FORM, { title, content: '正文', bodyCode: 'default', ...data });
  return (body as { data: { documentId: string } }).data.documentId;
}
const edit = (id: string, data: object) =>
  asked(writer.ask('put', `${FORM}/${id}`, { bodyCode: 'default', ...data }));
const printOf = async (id: string) => (await asked<Review>(writer.ask('get', at(id)))).fingerprint;
const submit = (id: string, remark?: string) =>
  asked(writer.ask('post', at(id, '/submit'), remark ? { remark } : {}));
async function sign(id: string, gates: readonly string[] = GATES) {
  const seen = await printOf(id);
  for (const gate of gates) await asked(reviewer.ask('post', at(id, '/sign'), { gate, seen }));
}
const listsOf = (reader: Person) => asked<Lists>(reader.ask('get', '/editorial-review/lists'));

/** On which lists an item stands, for somebody. */
async function places(id: string, reader: Person = reviewer) {
  const { schedules, ...lists } = await listsOf(reader);
  expect(schedules).toEqual([]);
  return Object.fromEntries<Line>(
    Object.entries<Line[]>(lists).flatMap(([name, lines]) =>
      lines.filter(({ documentId }) => documentId === id).map((line) => [name, line]),
    ),
  );
}

describe('the lists', () => {
  test('an item moves from list to list as it is reviewed', async () => {
    const id = await draft('春季植树');
    expect(await places(id)).toEqual({});

    await submit(id, '请审');
    expect(await places(id)).toMatchObject({
      toReview: { title: '春季植树', by: 'writer', text: '请审', own: false, unsigned: GATES },
    });
    expect(await places(id, writer)).toMatchObject({ toReview: { own: true } });

    const seen = await printOf(id);
    await asked(reviewer.ask('post', at(id, '/return'), { reason: '日期不对', seen }));
    expect(await places(id)).toMatchObject({
      returned: { by: 'reviewer', text: '日期不对', unsigned: [], state: 'returned' },
    });
    await edit(id, { title: '春季植树', content: '改过' });
    expect(Object.keys(await places(id))).toEqual(['returned']);

    await submit(id);
    await sign(id, ['political']);
    expect(await places(id)).toMatchObject({ toReview: { unsigned: ['secrecy', 'procedure'] } });
    await sign(id, ['secrecy', 'procedure']);
    expect(await places(id)).toMatchObject({ toPublish: { unsigned: [], state: 'approved' } });

    await asked(reviewer.ask('post', at(id, '/publish')));
    expect(await places(id)).toEqual({});
  });

  test('an edit takes a submission off the list, and puts it before its clerk until it is submitted anew', async () => {
    const id = await draft('先交后改');
    await submit(id);
    await edit(id, { title: '先交后改', content: '又改了' });
    expect(await places(id)).toMatchObject({ lapsed: { by: 'writer', own: false, state: 'draft' } });
    expect(Object.keys(await places(id, writer))).toEqual(['lapsed']);
    expect((await places(id, writer)).lapsed?.own).toBe(true);
    expect(await asked<Review>(writer.ask('get', at(id)))).toMatchObject({
      lapsed: { from: 'submitted', by: 'writer' },
    });
    await submit(id);
    expect(Object.keys(await places(id))).toEqual(['toReview']);
  });

  test('what was published in an emergency stays until somebody else has reviewed it', async () => {
    const id = await draft('停水通知');
    await asked(writer.ask('post', at(id, '/emergency'), { reason: '今晚停水' }));
    expect(await places(id, writer)).toMatchObject({
      emergencies: { text: '今晚停水', own: true, isPublic: true, state: 'published' },
    });
    await sign(id, ['political', 'secrecy']);
    expect(await places(id)).toMatchObject({ emergencies: { own: false, unsigned: ['procedure'] } });
    await sign(id, ['procedure']);
    expect(await places(id)).toEqual({});
    // Nor is it read any more: there will be many over the years.
    const { findCandidates } = (await import(
      path.join(SERVER, 'lists', 'repositories', 'candidate-repository.js')
    )) as { findCandidates: typeof FindCandidates };
    const read = await findCandidates(app.strapi.db.connection, [NEWS]);
    expect(read.map(({ documentId }) => documentId)).not.toContain(id);
  });

  test('who may not read an item finds it on no list', async () => {
    const id = await draft('内部');
    await submit(id);
    expect(await listsOf(stranger)).toEqual({
      toReview: [],
      emergencies: [],
      returned: [],
      lapsed: [],
      toPublish: [],
      schedules: [],
    });
    expect((await app.request.get('/editorial-review/lists')).status).toBe(401);
    expect((await stranger.ask('get', at(id, '/versions'))).status).toBe(403);
  });

  test('the newest stands first', async () => {
    const ids = [await draft('甲'), await draft('乙')];
    for (const id of [...ids].reverse()) await submit(id);
    const { toReview } = await listsOf(reviewer);
    expect(toReview.slice(0, 2).map(({ documentId }) => documentId)).toEqual(ids);
  });
});

describe('the versions', () => {
  const versionsOf = async (id: string) =>
    (await asked<{ versions: VersionView[] }>(writer.ask('get', at(id, '/versions')))).versions;
  const compared = (id: string, from: number, to: number) =>
    asked<Comparison>(writer.ask('get', at(id, `/versions/${String(from)}/compare?with=${String(to)}`)));
  const restore = (id: string, number: number) =>
    writer.ask('post', at(id, `/versions/${String(number)}/restore`));

  test('each is kept, told which is public, read in words and compared', async () => {
    const column = await app.strapi
      .documents('api::column.column')
      .create({ data: { name: '政务要闻', code: 'headlines', bodyCode: 'default' } as never });
    const id = await draft('会议', { content: '会议在三楼召开。' });
    await edit(id, { title: '会议', content: '会议在五楼召开。', column: column.documentId });
    await submit(id);
    await sign(id);
    await asked(reviewer.ask('post', at(id, '/publish')));
    await edit(id, { title: '会议通知', content: '会议在五楼召开。' });

    expect(await versionsOf(id)).toMatchObject([
      { number: 3, by: 'writer', isDraft: true, isPublic: false },
      { number: 2, isDraft: false, isPublic: true },
      { number: 1, isDraft: false, isPublic: false },
    ]);
    const { fields } = await asked<VersionContent>(writer.ask('get', at(id, '/versions/2')));
    expect(fields).toContainEqual({ field: 'column', label: '栏目', text: '政务要闻' });
    expect(await compared(id, 1, 2)).toEqual({
      from: 1,
      to: 2,
      fields: [
        { field: 'column', label: '栏目', pieces: [{ kind: 'new', text: '政务要闻' }] },
        {
          field: 'content',
          label: '正文',
          pieces: [
            { kind: 'same', text: '会议在' },
            { kind: 'gone', text: '三楼' },
            { kind: 'new', text: '五楼' },
            { kind: 'same', text: '召开。' },
          ],
        },
      ],
    });
    expect((await writer.ask('get', at(id, '/versions/9'))).status).toBe(404);
    expect((await writer.ask('get', at(id, '/versions/x'))).status).toBe(400);
  });

  test('an old one is restored as the draft, on record, and has to be reviewed anew', async () => {
    const upload = await app.strapi.db.query('plugin::upload.file').create({
      data: { name: '名单.pdf', hash: 'list', ext: '.pdf', mime: 'application/pdf', size: 2, url: '/x' },
    });
    const file = upload as { id: number };
    const id = await draft('名单', { content: '旧', attachments: [file.id] });
    await edit(id, { title: '名单公示', content: '新', attachments: [] });
    await submit(id);
    await sign(id);
    await asked(reviewer.ask('post', at(id, '/publish')));

    expect(await asked<Restored>(restore(id, 1))).toEqual({ version: 3, notes: [] });
    const after = await app.strapi
      .documents(NEWS)
      .findOne({ documentId: id, status: 'draft', populate: ['attachments', 'updatedBy'] as never });
    expect(after).toMatchObject({
      title: '名单',
      content: '旧',
      attachments: [{ id: file.id }],
      updatedBy: { id: writer.id },
    });
    expect(await asked<Review>(writer.ask('get', at(id)))).toMatchObject({ state: 'draft', isPublic: true });
    expect((await reviewer.ask('post', at(id, '/publish'))).status).toBe(403);
    const [act] = await app.strapi.db
      .connection('editorial_trail')
      .where({ subject_id: id, act: 'restore' })
      .select('details', 'actor_key');
    expect(act).toEqual({ details: '{"from":1}', actor_key: `user:${writer.documentId}` });

    const again = await restore(id, 1);
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ error: { details: { code: 'NOTHING_TO_RESTORE' } } });
  });

  test('a file that was replaced by another of the same size and name is told', async () => {
    const send = (address: string, text: string) =>
      writer.ask('post', address).attach('files', Buffer.from(text), '名单.txt');
    const [[file], [named]] = [(await send('/upload', '甲乙')).body, (await send('/upload', '甲乙')).body];
    const data = { content: `见[表](${named.url.split('?')[0]})`, attachments: [file.id] };
    const id = await draft('名单公示', data);
    for (const each of [file, named]) await asked(send(`/upload?id=${each.id}`, '丙丁'));
    await edit(id, { title: '名单再公示', ...data });
    const { fields } = await asked<Comparison>(writer.ask('get', at(id, '/versions/1/compare?with=4')));
    expect(fields.map(({ label }) => label)).toEqual(['标题', '附件', '正文里的文件']);
    expect(fields[1]?.pieces).toEqual([
      { kind: 'gone', text: '名单.txt（0.0 KB）' },
      { kind: 'new', text: '名单.txt（0.0 KB）（文件已更换）' },
    ]);
    const { notes } = await asked<Restored>(restore(id, 1));
    expect(notes).toEqual([
      '附件“名单.txt”后来换过，恢复的是现在的文件，请打开核对。',
      '正文里的文件“名单.txt”后来换过，恢复的是现在的文件，请打开核对。',
    ]);
  });

  test('a file that is gone is named, the rest is restored', async () => {
    const upload = await app.strapi.db.query('plugin::upload.file').create({
      data: { name: '附表.xlsx', hash: 'gone', ext: '.xlsx', mime: 'x/y', size: 2, url: '/y' },
    });
    const file = upload as { id: number };
    const id = await draft('附表', { attachments: [file.id] });
    await edit(id, { title: '附表改', attachments: [] });
    await app.strapi.db.query('plugin::upload.file').delete({ where: { id: file.id } });
    const { notes } = await asked<Restored>(restore(id, 1));
    expect(notes).toEqual(['附件“附表.xlsx”已从媒体库删除，没有恢复，需要的话请重新上传。']);
  });

  test('an item from before there were versions keeps what it said as the first', async () => {
    const id = await draft('从前导入的');
    const { connection } = app.strapi.db;
    await connection.raw('alter table editorial_versions disable trigger all');
    await connection('editorial_versions').where({ document_id: id }).delete();
    await connection.raw('alter table editorial_versions enable trigger all');
    expect(await versionsOf(id)).toMatchObject([{ number: 1, isDraft: true, isPublic: false }]);
    const shown = await asked<VersionContent>(writer.ask('get', at(id, '/versions/1')));
    expect(shown.fields[0]).toMatchObject({ label: '标题', text: '从前导入的' });

    await edit(id, { title: '从前导入的，改过' });
    expect((await versionsOf(id)).map(({ number, by }) => [number, by])).toEqual([
      [2, 'writer'],
      [1, '有记录以前'],
    ]);
  });
});
