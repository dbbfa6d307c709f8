/** 先审后发 over the running project: an item's whole way, by people with the roles that an office has. */
import { startApp, type App } from '../support/app';
import { newPerson, type Person } from '../support/people';

const NEWS = 'api::news-item.news-item';
const PANEL = `/content-manager/collection-types/${NEWS}`;

let app: App;
let writer: Person;
let reviewer: Person;
let second: Person;
let publisher: Person;
beforeAll(async () => {
  app = await startApp({ reviewed: true });
  writer = await newPerson(app, 'writer', 'gongkai-editor');
  reviewer = await newPerson(app, 'reviewer', 'gongkai-reviewer');
  second = await newPerson(app, 'second', 'gongkai-reviewer');
  publisher = await newPerson(app, 'publisher', 'gongkai-publisher');
});
afterAll(() => app.stop());

const at = (id: string, path = '') => `/editorial-review/items/${id}${path}`;

async function draft(title = '春季植树'): Promise<string> {
  const { body } = await writer.ask('post', PANEL, { title, content: '正文', bodyCode: 'default' });
  return (body as { data: { documentId: string } }).data.documentId;
}

interface Answered {
  readonly status: number;
  readonly review: Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any
  readonly sentence: string;
  readonly code: string;
}

async function step(who: Person, id: string, act: string, body: object = {}): Promise<Answered> {
  const answer = await who.ask('post', at(id, `/${act}`), body);
  const { review, error } = answer.body;
  return { status: answer.status, review, sentence: error?.message ?? '', code: error?.details?.code ?? '' };
}

const seenBy = async (who: Person, id: string): Promise<Record<string, any>> => // eslint-disable-line @typescript-eslint/no-explicit-any
  (await who.ask('get', at(id)).expect(200)).body; // prettier-ignore

async function signAll(id: string, ...by: readonly Person[]): Promise<Answered> {
  const seen =
    (await seenBy(reviewer, id)).emergency?.fingerprint ?? (await seenBy(reviewer, id)).fingerprint;
  let last: Answered | undefined;
  for (const [index, gate] of ['political', 'secrecy', 'procedure'].entries())
    last = await step(by[index % by.length]!, id, 'sign', { gate, remark: '同意', seen });
  return last!;
}

const isPublic = async (id: string) => (await app.request.get(`/api/news-items/${id}`)).status === 200;

it('is submitted by one, signed gate by gate by others, and published by a third', async () => {
  const id = await draft();
  expect((await seenBy(writer, id)).can).toEqual(['submit']);
  expect((await step(writer, id, 'submit', { remark: '请审' })).review).toMatchObject({
    state: 'submitted',
    submitted: { by: 'writer', remark: '请审' },
  });
  expect((await step(publisher, id, 'publish')).sentence).toContain('还缺政治关、保密关、程序关');
  const { review } = await signAll(id, reviewer, second, reviewer);
  expect(review).toMatchObject({
    state: 'approved',
    signatures: { political: { by: 'reviewer', remark: '同意' }, secrecy: { by: 'second' } },
  });
  expect((await step(publisher, id, 'publish')).review).toMatchObject({ state: 'published', isPublic: true });
  expect(await isPublic(id)).toBe(true);
});

it('tells each what she may not, and why', async () => {
  const id = await draft();
  expect(await step(reviewer, id, 'submit')).toMatchObject({ status: 403, code: 'RIGHT_MISSING' });
  await step(writer, id, 'submit');
  const seen = (await seenBy(writer, id)).fingerprint;
  expect((await step(writer, id, 'sign', { gate: 'political', seen })).sentence).toContain('不能签这一关');
  expect((await step(reviewer, id, 'publish')).sentence).toContain('没有发布的权限');
  expect((await step(writer, id, 'emergency', { reason: '汛情' })).sentence).toContain('没有紧急发布的权限');
  expect(await step(reviewer, id, 'sign', { gate: 'political', seen: 'sha256:other' })).toMatchObject({
    status: 409,
    code: 'CHANGED_MEANWHILE',
  });
  expect((await step(reviewer, id, 'sign', { gate: 'nothing', seen })).status).toBe(400);
  expect((await step(writer, 'nosuchdocumentid00000000', 'submit')).status).toBe(404);
});

it('whoever wrote or edited it cannot sign, whatever else she may', async () => {
  const root = await newPerson(app, 'root', 'strapi-super-admin');
  const id = await draft();
  await root.ask('put', `${PANEL}/${id}`, { title: '春季植树，改', content: '正文', bodyCode: 'default' });
  await step(writer, id, 'submit');
  const seen = (await seenBy(root, id)).fingerprint;
  expect(await step(root, id, 'sign', { gate: 'political', seen })).toMatchObject({ code: 'OWN_WORK' });
});

it('an edit takes the approval away, also when it is edited back', async () => {
  const id = await draft('甲');
  await step(writer, id, 'submit');
  await signAll(id, reviewer);
  const put = (title: string) =>
    writer.ask('put', `${PANEL}/${id}`, { title, content: '正文', bodyCode: 'default' });
  await put('乙');
  await put('甲');
  expect(await seenBy(writer, id)).toMatchObject({ state: 'draft', version: 3 });
  expect(await step(publisher, id, 'publish')).toMatchObject({ status: 403, code: 'EDITED_SINCE_APPROVAL' });
  expect(await isPublic(id)).toBe(false);
});

it('is sent back with a reason, mended and submitted again', async () => {
  const id = await draft();
  await step(writer, id, 'submit');
  const { fingerprint: seen } = await seenBy(reviewer, id);
  expect((await step(reviewer, id, 'return', { seen })).status).toBe(400);
  expect((await step(reviewer, id, 'return', { seen, reason: '落款日期不对' })).review).toMatchObject({
    state: 'returned',
    returned: { by: 'reviewer', reason: '落款日期不对' },
  });
  expect((await step(writer, id, 'submit')).review).toMatchObject({ state: 'submitted', returned: null });
});

it('an emergency goes out at once, and waits for another person’s review', async () => {
  const id = await draft('汛情通报');
  expect((await step(publisher, id, 'emergency', {})).status).toBe(400);
  expect((await step(publisher, id, 'emergency', { reason: '汛情紧急' })).review).toMatchObject({
    isPublic: true,
    emergency: { by: 'publisher', reason: '汛情紧急' },
  });
  expect(await isPublic(id)).toBe(true);
  const lists = async () => (await reviewer.ask('get', '/editorial-review/lists').expect(200)).body;
  expect((await lists()).emergencies).toMatchObject([{ documentId: id, text: '汛情紧急' }]);
  expect((await signAll(id, reviewer)).review).toMatchObject({ emergency: null, isPublic: true });
  expect((await lists()).emergencies).toEqual([]);
});

it('an emergency that is sent back is withdrawn', async () => {
  const id = await draft('误发的通报');
  const { review } = await step(publisher, id, 'emergency', { reason: '汛情紧急' });
  const seen = review.emergency.fingerprint as string;
  const back = await step(reviewer, id, 'return', { seen, reason: '内容有误' });
  expect(back.review).toMatchObject({ isPublic: false, emergency: null, state: 'returned' });
  expect(await isPublic(id)).toBe(false);
  const row = await app.strapi.db
    .connection('editorial_trail')
    .where({ subject_id: id, act: 'unpublish' })
    .first('details');
  expect(row.details).toContain('事后审核未通过：内容有误');
});

it('what is public stays as it is while a change of it is under review', async () => {
  const id = await draft('旧标题');
  await step(writer, id, 'submit');
  await signAll(id, reviewer);
  await step(publisher, id, 'publish');
  await writer.ask('put', `${PANEL}/${id}`, { title: '新标题', content: '正文', bodyCode: 'default' });
  const title = async () => (await app.request.get(`/api/news-items/${id}`)).body.data.title;
  expect(await title()).toBe('旧标题');
  await step(writer, id, 'submit');
  await signAll(id, second);
  await step(publisher, id, 'publish');
  expect(await title()).toBe('新标题');
});

it('two who sign the same gate at once: one does, the other is told who', async () => {
  const id = await draft();
  await step(writer, id, 'submit');
  const { fingerprint: seen } = await seenBy(reviewer, id);
  const sign = { gate: 'secrecy', seen };
  const both = await Promise.all([step(reviewer, id, 'sign', sign), step(second, id, 'sign', sign)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(both.map(({ sentence }) => sentence).join('')).toMatch(/已由(reviewer|second)签过/);
});
