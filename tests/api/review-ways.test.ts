/**
 * The gate, as a table: by whom × which way × in which state of the review. Every cell is tried over the running
 * system, and what the public can read afterwards is looked up where the public reads.
 */
import { Writable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import type { Response } from 'supertest';
import { main } from '../../src/cli/main';
import { doDue } from '../../src/plugins/editorial-review/server/src/schedules/do-due';
import type { TrailService } from '../../src/plugins/editorial-review/shared/trail';
import { publishItem, withdrawItem } from '../../src/publication/item-steps';
import { returnItem, signItem, submitItem } from '../../src/plugins/editorial-review/server/src/review/steps';
import { GATES } from '../../src/plugins/editorial-review/shared/gates';
import type { ActingService } from '../../src/plugins/editorial-review/shared/acting';
import { readVersions } from '../../src/plugins/editorial-review/server/src/versions/read-item';
import { startApp, type App } from '../support/app';
import { newPerson, type Person } from '../support/people';

const NEWS = 'api::news-item.news-item';
const PANEL = `/content-manager/collection-types/${NEWS}`;

/** Who tries. `nobody`: without a log-in; `token`: an API token that may do everything; `program`: our own code. */
const ROLES = {
  录入员: 'gongkai-editor',
  审核员: 'gongkai-reviewer',
  发布员: 'gongkai-publisher',
  年报负责人: 'gongkai-report',
  管理员: 'gongkai-admin',
  超级管理员: 'strapi-super-admin',
} as const;
type Role = keyof typeof ROLES;
type Who = Role | 'nobody' | 'token' | 'program';

const STATES = ['草稿', '待审', '退回', '通过', '通过后又改', '已发布', '已发布又改', '已撤下'] as const;
type State = (typeof STATES)[number];

let app: App;
let acting: ActingService;
const people = new Map<Role, Person>();
let token = '';
const WRITER = { key: 'user:writer', name: '写稿人', way: 'panel' } as const;
const REVIEWER = { key: 'user:reviewer', name: '审核人', way: 'panel' } as const;

beforeAll(async () => {
  app = await startApp({ reviewed: true });
  acting = app.strapi.plugin('editorial-review').service('acting');
  for (const [role, code] of Object.entries(ROLES))
    people.set(role as Role, await newPerson(app, code, code));
  const made = await (
    app.strapi.service('admin::api-token') as unknown as {
      create(token: object): Promise<{ accessKey: string }>;
    }
  ).create({ name: 'everything', description: '', type: 'full-access', lifespan: null });
  token = made.accessKey;
});
afterAll(() => app.stop());

let count = 0;

interface Item {
  readonly documentId: string;
  /** What the draft says: public only where it was let through. */
  readonly title: string;
}

const edit = (documentId: string, title: string) =>
  acting.as(WRITER, () => app.strapi.documents(NEWS).update({ documentId, data: { title } as never }));

async function fingerprint(documentId: string): Promise<string> {
  const { draft } = await readVersions(app.strapi, NEWS, documentId);
  return draft?.fingerprint ?? '';
}

async function approve(documentId: string): Promise<void> {
  expect(await acting.as(WRITER, () => submitItem(app.strapi, documentId, {}))).toEqual([]);
  const seen = await fingerprint(documentId);
  for (const gate of GATES) await acting.as(REVIEWER, () => signItem(app.strapi, documentId, { gate, seen }));
}

/** Items that a refusal left as they were, and that serve again: to bring one into its state takes the longest. */
const untouched = new Map<State, Item[]>();

/** An item in that state, of nobody else; the title of its draft is told nowhere else. */
const itemIn = async (state: State): Promise<Item> => untouched.get(state)?.pop() ?? makeItemIn(state);

/** @returns both versions, after the item went back to the others if `before` is what they still are */
async function giveBack(state: State, item: Item, before: unknown) {
  const after = await readVersions(app.strapi, NEWS, item.documentId);
  if (isDeepStrictEqual(after, before)) untouched.set(state, [...(untouched.get(state) ?? []), item]);
  return after;
}

async function makeItemIn(state: State): Promise<Item> {
  const title = `第${String((count += 1))}条`;
  const first = ['已发布又改', '通过后又改'].includes(state) ? `${title}初稿` : title;
  const { documentId } = await acting.as(WRITER, () =>
    app.strapi.documents(NEWS).create({ data: { title: first, content: '正文', bodyCode: 'default' } }),
  );
  if (state === '草稿') return { documentId, title };
  if (state === '待审' || state === '退回') {
    await acting.as(WRITER, () => submitItem(app.strapi, documentId, {}));
    const seen = await fingerprint(documentId);
    if (state === '退回')
      await acting.as(REVIEWER, () => returnItem(app.strapi, documentId, { reason: '落款不对', seen }));
    return { documentId, title };
  }
  await approve(documentId);
  if (['已发布', '已发布又改', '已撤下'].includes(state)) await publishItem(app.strapi, documentId);
  if (state === '已撤下') await acting.because('过期', () => withdrawItem(app.strapi, documentId));
  if (state === '通过后又改' || state === '已发布又改') await edit(documentId, title);
  return { documentId, title };
}

/** What the public reads of an item: its title, or null. */
async function publicTitle(documentId: string): Promise<string | null> {
  const { status, body } = await app.request.get(`/api/news-items/${documentId}`);
  return status === 200 ? (body as { data: { title: string } }).data.title : null;
}

/** Of everything that is public the item and its title: what a way brings about may be another item. */
const publicItems = async (): Promise<string[]> =>
  (await app.strapi.db.query(NEWS).findMany({ where: { publishedAt: { $notNull: true } } }))
    .map(({ documentId, title }: Item) => `${documentId} ${title}`)
    .sort();

type Way = (who: Who, item: Item) => Promise<Response | undefined>;

const asked = async (who: Who, method: 'post' | 'put' | 'delete', path: string, body: object = {}) => {
  if (who === 'nobody') return app.request[method](path).send(body);
  if (who === 'token') return app.request[method](path).set('authorization', `Bearer ${token}`).send(body);
  const person = people.get(who as Role);
  if (!person) throw new Error(`no ${who}`);
  return person.ask(method, path, body);
};

const byProgram =
  (run: (item: Item) => Promise<unknown>): Way =>
  async (_who, item) => {
    await run(item).catch((error: unknown) => {
      expect((error as Error).message).toMatch(/审核|重新提交|发布时不能同时改内容/);
    });
    return undefined;
  };

const documents = () => app.strapi.documents(NEWS);
const EVERYBODY: readonly Who[] = [...(Object.keys(ROLES) as Role[]), 'nobody', 'token'];
const PROGRAM: readonly Who[] = ['program'];
const MAY_PUBLISH: readonly Who[] = ['发布员', '超级管理员', 'program'];
const NEVER = () => false;
/** A publication of the draft as it is: by whom it is allowed, if the draft is approved. */
const IF_APPROVED = (who: Who, state: State) => MAY_PUBLISH.includes(who) && state === '通过';

/** Whoever may publish but not edit: the CMS leaves the sent change out and publishes the approved draft. */
const WITHOUT_THE_CHANGE = (who: Who, state: State) => who === '发布员' && state === '通过';

interface Row {
  readonly way: string;
  readonly by: readonly Who[];
  readonly take: Way;
  /** Whether the title of the draft becomes public. */
  readonly lets: (who: Who, state: State) => boolean;
}

const ROWS: readonly Row[] = [
  { way: '面板的发布', by: EVERYBODY, lets: IF_APPROVED, take: (who, { documentId }) => asked(who, 'post', `${PANEL}/${documentId}/actions/publish`) },
  { way: '面板的批量发布', by: EVERYBODY, lets: IF_APPROVED, take: (who, { documentId }) => asked(who, 'post', `${PANEL}/actions/bulkPublish`, { documentIds: [documentId] }) },
  { way: '审核面板的发布', by: EVERYBODY, lets: IF_APPROVED, take: (who, { documentId }) => asked(who, 'post', `/editorial-review/items/${documentId}/publish`) },
  { way: '发布同时改内容', by: EVERYBODY, lets: WITHOUT_THE_CHANGE, take: (who, { documentId, title }) => asked(who, 'post', `${PANEL}/${documentId}/actions/publish`, { title: `${title}改`, content: '另一份', bodyCode: 'default' }) },
  { way: '接口新建', by: EVERYBODY, lets: NEVER, take: (who, { title }) => asked(who, 'post', '/api/news-items', { data: { title, bodyCode: 'default' } }) },
  { way: '接口修改', by: EVERYBODY, lets: NEVER, take: (who, { documentId, title }) => asked(who, 'put', `/api/news-items/${documentId}?status=published`, { data: { title } }) },
  { way: '紧急发布', by: EVERYBODY, lets: (who, state) => ['发布员', '超级管理员'].includes(who) && !['通过', '已发布'].includes(state), take: (who, { documentId }) => asked(who, 'post', `/editorial-review/items/${documentId}/emergency`, { reason: '汛情通报' }) },
  { way: '程序发布', by: PROGRAM, lets: IF_APPROVED, take: byProgram(({ documentId }) => documents().publish({ documentId })) },
  { way: '程序修改并发布', by: PROGRAM, lets: NEVER, take: byProgram(({ documentId, title }) => documents().update({ documentId, data: { title: `${title}改` } as never, status: 'published' })) },
  { way: '程序以发布状态保存原样', by: PROGRAM, lets: IF_APPROVED, take: byProgram(({ documentId, title }) => documents().update({ documentId, data: { title } as never, status: 'published' })) },
  { way: '程序复制', by: PROGRAM, lets: NEVER, take: byProgram(({ documentId }) => documents().clone({ documentId, data: {} as never })) },
  { way: '程序放弃改动', by: PROGRAM, lets: NEVER, take: byProgram(({ documentId }) => documents().discardDraft({ documentId })) },
]; // prettier-ignore

describe.each(ROWS.map((row) => [row.way, row] as const))('%s', (_way, { by, take, lets }) => {
  const cells = by.flatMap((who) => STATES.map((state) => [who, state] as const));
  it.each(cells)('%s，%s', async (who, state) => {
    const item = await itemIn(state);
    const versions = await readVersions(app.strapi, NEWS, item.documentId);
    const before = await publicItems();
    const answer = await take(who, item);
    const allowed = lets(who, state);
    const others = before.filter((each) => !each.startsWith(item.documentId));
    const mine = allowed
      ? [`${item.documentId} ${item.title}`]
      : before.filter((each) => !others.includes(each));
    expect(await publicItems()).toEqual([...others, ...mine].sort());
    // And where the public reads.
    expect(await publicTitle(item.documentId)).toBe(mine[0]?.slice(item.documentId.length + 1) ?? null);
    await giveBack(state, item, versions);
    if (answer && !allowed && state !== '已发布') {
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    }
  });
});

/** The acts of the review: by whom and in which states each is done, of those in which it is tried. */
interface Act {
  readonly way: string;
  readonly act: 'submit' | 'sign' | 'return';
  readonly by: readonly Who[];
  readonly states: readonly State[];
  readonly tried?: readonly State[];
  readonly body: (seen: string) => object;
}
const REVIEWERS: readonly Who[] = ['审核员', '超级管理员'];
const ACTS: readonly Act[] = [
  { way: '提交', act: 'submit', by: ['录入员', '超级管理员'], states: ['草稿', '退回', '通过后又改', '已发布又改', '已撤下'], body: () => ({}) },
  ...GATES.map((gate, at): Act => ({ way: `签字 ${gate}`, act: 'sign', by: REVIEWERS, states: ['待审'], tried: at === 0 ? STATES : ['待审', '通过'], body: (seen) => ({ gate, seen }) })),
  { way: '退回', act: 'return', by: REVIEWERS, states: ['待审', '通过'], body: (seen) => ({ reason: '落款不对', seen }) },
]; // prettier-ignore

describe.each(ACTS.map((row) => [row.way, row] as const))(
  '%s',
  (_way, { act, by, states, tried = STATES, body }) => {
    const cells = EVERYBODY.flatMap((who) => tried.map((state) => [who, state] as const));
    it.each(cells)('%s，%s', async (who, state) => {
      const item = await itemIn(state);
      const trail: TrailService = app.strapi.plugin('editorial-review').service('trail');
      const count = async () => (await trail.about({ type: NEWS, id: item.documentId }, [act])).length;
      const before = await count();
      const path = `/editorial-review/items/${item.documentId}/${act}`;
      const { status } = await asked(who, 'post', path, body(await fingerprint(item.documentId)));
      const done = (await count()) - before;
      expect([done, status < 300]).toEqual(
        by.includes(who) && states.includes(state) ? [1, true] : [0, false],
      );
      // Nothing of it was put on record, nothing of it was changed: it serves again.
      if (done === 0) untouched.set(state, [...(untouched.get(state) ?? []), item]);
      if (!by.includes(who)) expect([401, 403, 404, 405]).toContain(status);
    });
  },
);

/** Taking back and deleting: whether it is done. */
const PUBLIC: readonly State[] = ['已发布', '已发布又改'];
const MAY_DELETE: readonly Who[] = ['录入员', '超级管理员', 'program'];
const IF_NOT_PUBLIC = (who: Who, state: State) => MAY_DELETE.includes(who) && !PUBLIC.includes(state);
const bySentence = (run: (item: Item) => Promise<unknown>): Way => async (_who, item) => {
  await run(item).catch((error: unknown) => {
    expect((error as Error).message).toMatch(/《.*》还公开着，不能删除。请先.*撤下/);
  });
  return undefined;
}; // prettier-ignore
const REMOVALS: readonly Row[] = [
  { way: '面板的删除', by: EVERYBODY, lets: IF_NOT_PUBLIC, take: (who, { documentId }) => asked(who, 'delete', `${PANEL}/${documentId}`) },
  { way: '面板的批量删除', by: EVERYBODY, lets: IF_NOT_PUBLIC, take: (who, { documentId }) => asked(who, 'post', `${PANEL}/actions/bulkDelete`, { documentIds: [documentId] }) },
  { way: '接口删除', by: EVERYBODY, lets: NEVER, take: (who, { documentId }) => asked(who, 'delete', `/api/news-items/${documentId}`) },
  { way: '程序删除', by: PROGRAM, lets: IF_NOT_PUBLIC, take: bySentence(({ documentId }) => documents().delete({ documentId })) },
  { way: '面板的取消发布', by: EVERYBODY, lets: NEVER, take: (who, { documentId }) => asked(who, 'post', `${PANEL}/${documentId}/actions/unpublish`) },
  { way: '面板的取消发布并放弃改动', by: EVERYBODY, lets: NEVER, take: (who, { documentId }) => asked(who, 'post', `${PANEL}/${documentId}/actions/unpublish`, { discardDraft: true }) },
  { way: '面板的批量取消发布', by: EVERYBODY, lets: NEVER, take: (who, { documentId }) => asked(who, 'post', `${PANEL}/actions/bulkUnpublish`, { documentIds: [documentId] }) },
  { way: '审核面板的撤下', by: EVERYBODY, lets: (who, state) => MAY_PUBLISH.includes(who) && PUBLIC.includes(state), take: (who, { documentId }) => asked(who, 'post', `/editorial-review/items/${documentId}/withdraw`, { reason: '数字有误' }) },
]; // prettier-ignore

describe.each(REMOVALS.map((row) => [row.way, row] as const))('%s', (_way, { by, take, lets }) => {
  // One public state will do for who may not.
  const states = (who: Who) =>
    MAY_DELETE.includes(who) || MAY_PUBLISH.includes(who) ? PUBLIC : PUBLIC.slice(0, 1);
  const cells = by.flatMap((who) =>
    (['草稿', ...states(who)] as const).map((state) => [who, state] as const),
  );
  it.each(cells)('%s，%s', async (who, state) => {
    const item = await itemIn(state);
    const before = await readVersions(app.strapi, NEWS, item.documentId);
    const answer = await take(who, item);
    const after = await giveBack(state, item, before);
    if (lets(who, state)) {
      expect(after.published).toBeNull();
      if (answer) expect(answer.status).toBeLessThan(300);
    } else expect(after).toEqual(before);
  });
});

it('the sentence names the button that asks for a reason, and every withdrawal on the trail has one', async () => {
  const { documentId, title } = await itemIn('已发布');
  const publisher = people.get('发布员')!;
  for (const path of [`${PANEL}/${documentId}/actions/unpublish`, `${PANEL}/actions/bulkUnpublish`]) {
    const { status, body } = await publisher.ask('post', path, { documentIds: [documentId] });
    expect(status).toBe(403);
    expect((body as { error: { message: string } }).error.message).toMatch(
      new RegExp(`《${title}》撤下要写明理由。.*“审核”里用“撤下”`),
    );
  }
  await documents().unpublish({ documentId });
  const rows = await app.strapi.db
    .connection('editorial_trail')
    .where({ act: 'unpublish' })
    .select<{ details: string }[]>('details');
  for (const { details } of rows)
    expect((JSON.parse(details) as { text: string }).text).toMatch(/过期|数字有误|程序撤下/);
});

it('an item that is made with the published status is not made at all', async () => {
  const before = await app.strapi.db.query(NEWS).count();
  await expect(
    documents().create({ data: { title: '直接发布', bodyCode: 'default' } as never, status: 'published' }),
  ).rejects.toThrow(/审核/);
  expect(await app.strapi.db.query(NEWS).count()).toBe(before);
});

it('of many at once none is published where one is not approved', async () => {
  const [approved, draft] = [await itemIn('通过'), await itemIn('草稿')];
  const { status, body } = await people
    .get('发布员')!
    .ask('post', `${PANEL}/actions/bulkPublish`, { documentIds: [approved.documentId, draft.documentId] });
  expect(status).toBe(403);
  expect((body as { error: { message: string } }).error.message).toContain(`《${draft.title}》`);
  expect(await publicTitle(approved.documentId)).toBeNull();
});

describe('ways that answer otherwise', () => {
  const byCommand = async (documentId: string, ...more: string[]) => {
    const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => { done(); } }); // prettier-ignore
    const io = { stdout: nowhere(), stderr: nowhere(), openApp: () => Promise.resolve(app.strapi) };
    return main(['publish', documentId, ...more], io);
  };

  it.each(STATES)('命令 gongkai publish，%s', async (state) => {
    const item = await itemIn(state);
    const before = await publicTitle(item.documentId);
    const code = await byCommand(item.documentId);
    const allowed = state === '通过';
    expect(await publicTitle(item.documentId)).toBe(allowed ? item.title : before);
    expect(code).toBe(allowed || state === '已发布' ? 0 : 1);
  });

  it.each(STATES)('定时到点，%s', async (state) => {
    const item = await itemIn(state);
    const before = await publicTitle(item.documentId);
    const soon = new Date(Date.now() + 3 * 60_000);
    const at = new Date(soon.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);
    const publisher = people.get('发布员')!;
    const set = await publisher.ask('post', `/editorial-review/items/${item.documentId}/schedule`, {
      action: 'publish',
      at,
    });
    expect(set.status).toBe(200);
    await doDue(app.strapi, () => soon, (error) => { throw error; }); // prettier-ignore
    expect(await publicTitle(item.documentId)).toBe(state === '通过' ? item.title : before);
  });

  it.each(STATES)('恢复旧版、面板复制，%s', async (state) => {
    const item = await itemIn(state);
    await edit(item.documentId, `${item.title}又改`);
    const before = await publicTitle(item.documentId);
    const root = people.get('超级管理员')!;
    const restored = await root.ask('post', `/editorial-review/items/${item.documentId}/versions/1/restore`);
    expect(restored.status).toBe(200);
    expect(await publicTitle(item.documentId)).toBe(before);
    const copied = await root.ask('post', `${PANEL}/clone/${item.documentId}`, {
      title: `${item.title}副本`,
      bodyCode: 'default',
    });
    expect(copied.status).toBeLessThan(300);
    const copy = (copied.body as { data: { documentId: string } }).data.documentId;
    expect(await publicTitle(copy)).toBeNull();
  });

  const IMPORTING: readonly Who[] = ['年报负责人', '超级管理员'];
  it.each(EVERYBODY)('补录（导入过去公开的信息），%s', async (who) => {
    const title = `补录${String((count += 1))}`;
    const csv = `编号,渠道,类型,标题,发布日期\n${title},政府网站,工作动态,${title},2023-01-05\n`;
    const person = people.get(who as Role);
    const path = '/registers/items/import';
    const request = person
      ? person.ask('post', path)
      : app.request.post(path).set('authorization', who === 'token' ? `Bearer ${token}` : '');
    const { status } = await request.attach('file', Buffer.from(csv), 'items.csv');
    const found = await app.strapi.db
      .query(NEWS)
      .count({ where: { title, publishedAt: { $notNull: true } } });
    expect(found).toBe(IMPORTING.includes(who) ? 1 : 0);
    if (!IMPORTING.includes(who)) expect([401, 403]).toContain(status);
    else {
      const trail: TrailService = app.strapi.plugin('editorial-review').service('trail');
      const rows = await trail.about({ type: 'register', id: 'items' }, ['import']);
      expect(rows.at(-1)?.details).toMatchObject({ file: 'items.csv' });
    }
  });
});
