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
  expect((await step(writer, id, 'sign', { gate: 'political', seen })).sentence).toContain(
    '没有签政治关的权限：请交给',
  );
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
  expect(await trailOf(id, 'unpublish')).toContain('事后审核未通过：内容有误');
  expect(back.review.returned.reason).toBe('紧急发布的内容：内容有误');
  expect(back.review.withdrawn).toMatchObject({
    by: 'reviewer',
    reason: expect.stringContaining('内容有误'),
  });
});

/** What stands on the trail of an item's last act of that kind. */
async function trailOf(id: string, act: string): Promise<string> {
  const rows = await app.strapi.db
    .connection('editorial_trail')
    .where({ subject_id: id, act })
    .orderBy('seq', 'desc')
    .select('details');
  return rows[0].details as string;
}
const put = (who: Person, id: string, title: string) =>
  who.ask('put', `${PANEL}/${id}`, { title, content: '正文', bodyCode: 'default' }).expect(200);

it('whoever edited it cannot sign it after it went out in an emergency and was withdrawn', async () => {
  const both = await newPerson(app, 'both', 'gongkai-editor', 'gongkai-reviewer');
  const id = await draft('汛情');
  await put(both, id, '汛情通报');
  await step(publisher, id, 'emergency', { reason: '汛情紧急' });
  await step(publisher, id, 'withdraw', { reason: '数字有误' });
  await step(writer, id, 'submit');
  const { fingerprint: seen } = await seenBy(both, id);
  expect(await step(both, id, 'sign', { gate: 'political', seen })).toMatchObject({ code: 'OWN_WORK' });
});

describe('of two emergencies', () => {
  let id: string;
  beforeAll(async () => {
    id = await draft('一');
    await step(publisher, id, 'emergency', { reason: '第一次' });
    await put(writer, id, '二');
    await step(publisher, id, 'emergency', { reason: '第二次' });
  });

  it('the first is not forgotten, and nothing of it can be deleted', async () => {
    expect((await seenBy(reviewer, id)).emergency).toMatchObject({
      reason: '第二次',
      earlier: [{ by: 'publisher', reason: '第一次', version: 1 }],
      gates: ['political', 'secrecy', 'procedure'],
    });
    await step(publisher, id, 'withdraw', { reason: '先撤下' });
    const deleted = await writer.ask('delete', `${PANEL}/${id}`);
    expect(deleted.status).toBe(403);
    expect(deleted.body.error.message).toMatch(/《二》是publisher紧急发布过的.*补签三关或退回/);
    expect((await seenBy(reviewer, id)).emergency).not.toBeNull();
  });

  it('who signs the second answers for both', async () => {
    expect((await signAll(id, second)).review).toMatchObject({ emergency: null });
    expect((await writer.ask('delete', `${PANEL}/${id}`)).status).toBe(200);
  });
});

it('a column that items name is not deleted, and what is public keeps it', async () => {
  const root = await newPerson(app, 'root', 'strapi-super-admin');
  const columns = '/content-manager/collection-types/api::column.column';
  const { body } = await root.ask('post', columns, { name: '要闻', code: 'headlines', bodyCode: 'default' });
  const { documentId } = (body as { data: { documentId: string } }).data;
  const id = await draft('归栏目的');
  await writer.ask('put', `${PANEL}/${id}`, { column: { connect: [{ documentId }] } }).expect(200);
  await step(writer, id, 'submit');
  await signAll(id, reviewer);
  await step(publisher, id, 'publish');
  for (const [method, path] of [
    ['delete', `${columns}/${documentId}`],
    ['post', `${columns}/actions/bulkDelete`],
  ] as const) {
    const refused = await root.ask(method, path, { documentIds: [documentId] });
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toMatch(/还有1条信息归在这个栏目，不能删除/);
  }
  expect((await app.request.get(`/api/news-items/${id}?populate=column`)).body.data.column.code).toBe(
    'headlines',
  );
  const empty = await root.ask('post', columns, { name: '空的', code: 'empty', bodyCode: 'default' });
  await root
    .ask('delete', `${columns}/${(empty.body as { data: { documentId: string } }).data.documentId}`)
    .expect(200);
});

describe('beside an emergency a newer version', () => {
  it('stays approved when the emergency is sent back, which is withdrawn all the same', async () => {
    const id = await draft('急件');
    const { review } = await step(publisher, id, 'emergency', { reason: '汛情紧急' });
    const old = review.emergency.fingerprint as string;
    await put(writer, id, '急件，改');
    await step(writer, id, 'submit');
    const { fingerprint: seen } = await seenBy(reviewer, id);
    for (const gate of ['political', 'secrecy', 'procedure'])
      await step(reviewer, id, 'sign', { gate, seen });
    const back = await step(reviewer, id, 'return', { seen: old, reason: '未核实' });
    expect(back.review).toMatchObject({
      state: 'approved',
      isPublic: false,
      emergency: null,
      returned: null,
    });
    expect(back.review.withdrawn.reason).toContain('未核实');
    expect(await isPublic(id)).toBe(false);
    expect((await step(publisher, id, 'publish')).review).toMatchObject({ state: 'published' });
  });

  it('is sent back alone, and is signed alone', async () => {
    const id = await draft('急件');
    const { review } = await step(publisher, id, 'emergency', { reason: '汛情紧急' });
    const old = review.emergency.fingerprint as string;
    await put(writer, id, '急件，改');
    await step(writer, id, 'submit');
    const { fingerprint: seen, emergency } = await seenBy(reviewer, id);
    expect(emergency.gates).toHaveLength(3);
    await step(reviewer, id, 'sign', { gate: 'political', seen: old });
    expect(await seenBy(reviewer, id)).toMatchObject({
      signatures: { political: null },
      emergency: { signatures: { political: { by: 'reviewer' } }, gates: ['secrecy', 'procedure'] },
    });
    expect((await step(reviewer, id, 'return', { seen, reason: '落款不对' })).review).toMatchObject({
      state: 'returned',
      isPublic: true,
      returned: { reason: '落款不对' },
      emergency: { fingerprint: old },
    });
  });
});

it('tells what an edit took away, who answered for what is public, and why it was withdrawn', async () => {
  const id = await draft('公告');
  await step(writer, id, 'submit');
  await put(writer, id, '公告一');
  expect((await seenBy(writer, id)).lapsed).toMatchObject({ from: 'submitted', by: 'writer' });
  expect((await step(writer, id, 'submit')).review.lapsed).toBeNull();
  await signAll(id, reviewer, second, reviewer);
  await put(writer, id, '公告二');
  expect((await seenBy(writer, id)).lapsed).toMatchObject({ from: 'approved' });
  await step(writer, id, 'submit');
  await signAll(id, reviewer, second, reviewer);
  expect((await step(publisher, id, 'publish')).review).toMatchObject({
    lapsed: null,
    withdrawn: null,
    release: { by: 'publisher', signatures: { secrecy: { by: 'second' } } },
  });
  expect((await step(publisher, id, 'withdraw', { reason: '数字有误' })).review).toMatchObject({
    release: null,
    withdrawn: { by: 'publisher', reason: '数字有误' },
  });
  expect(await trailOf(id, 'unpublish')).toContain('数字有误');
});

const content = (text: string) => ({ title: '便民', content: text, bodyCode: 'default' });

it('tells which warnings were let stand and why, and checks the version that is reviewed', async () => {
  const id = await draft('便民');
  await writer.ask('put', `${PANEL}/${id}`, content('联系人手机 13812345678')).expect(200);
  const findings = async (of: string) => (await reviewer.ask('get', at(id, `/findings${of}`))).body.findings;
  const [{ id: finding }] = await findings('');
  const overrides = [
    { id: finding, reason: '本人同意公开' },
    { id: 'never found', reason: '随便写的' },
  ];
  const { review } = await step(writer, id, 'submit', { overrides });
  const words = [{ finding: expect.stringMatching(/^正文.*手机号码/), reason: '本人同意公开' }];
  expect(review.submitted.tolerated).toEqual(words);
  expect(JSON.parse(await trailOf(id, 'submit')).overrides).toEqual(words);

  const published = await step(publisher, id, 'emergency', { reason: '汛情紧急' });
  expect(published.review.emergency.tolerated).toEqual([{ ...words[0], reason: '汛情紧急' }]);
  await writer.ask('put', `${PANEL}/${id}`, content('没有电话')).expect(200);
  expect(await findings('')).toEqual([]);
  expect(await findings('?of=public')).toHaveLength(1);
  expect((await reviewer.ask('get', at(id, '/findings?of=other'))).status).toBe(400);
});

it('what is incomplete is not handed over, nor published in any way, and it is told what is missing', async () => {
  const { body } = await writer.ask('post', PANEL, { content: '正文', bodyCode: 'default' });
  const id = (body as { data: { documentId: string } }).data.documentId;
  // What the review refuses is a conflict; what the CMS itself would not publish is an invalid item.
  for (const [who, act, sent, status] of [
    [writer, 'submit', {}, 409],
    [publisher, 'emergency', { reason: '汛情紧急' }, 409],
    [publisher, 'publish', {}, 400],
  ] as const) {
    const refused = await step(who, id, act, sent);
    expect(refused).toMatchObject({ status, code: 'ITEM_INCOMPLETE' });
    expect(refused.sentence).toContain('标题');
  }
});

it('who lacks a right is told so and whom to turn to, whatever there is to be done', async () => {
  const id = await draft();
  await step(writer, id, 'submit');
  const { cannot } = await seenBy(writer, id);
  expect(cannot).toMatchObject({
    sign: '您的账号没有签字的权限：请交给审核员，或请管理员在“设置 → 用户”里给您加上有权限的角色。',
    return: '您的账号没有退回的权限：请交给审核员，或请管理员在“设置 → 用户”里给您加上有权限的角色。',
    publish: '您的账号没有发布的权限：请交给发布员，或请管理员在“设置 → 用户”里给您加上有权限的角色。',
    emergency: '您的账号没有紧急发布的权限：请交给发布员，或请管理员在“设置 → 用户”里给您加上有权限的角色。',
  });
  const { fingerprint: seen } = await seenBy(reviewer, id);
  await step(reviewer, id, 'return', { seen, reason: '落款不对' });
  expect((await seenBy(reviewer, id)).cannot.return).toContain('没有提交审核');
});

describe('what happens while the checks run', () => {
  const checks = () => app.strapi.plugin('editorial-review').service('checks');
  const during = async <Result>(meanwhile: () => Promise<unknown>, run: () => Promise<Result>) => {
    const { ofDraft } = checks();
    checks().ofDraft = async () => {
      checks().ofDraft = ofDraft;
      await meanwhile();
      return [];
    };
    return run();
  };

  it.each(['submit', 'emergency'])('an edit: %s is refused', async (act) => {
    const id = await draft();
    const [who, body] = act === 'submit' ? [writer, {}] : [publisher, { reason: '汛情紧急' }];
    const answer = await during(() => put(writer, id, '改了'), () => step(who, id, act, body)); // prettier-ignore
    expect(answer).toMatchObject({ status: 409, code: 'CHANGED_MEANWHILE' });
    expect(await isPublic(id)).toBe(false);
    expect((await seenBy(writer, id)).state).toBe('draft');
  });

  it('somebody else submits it: the second is told so', async () => {
    const id = await draft();
    const answer = await during(() => step(writer, id, 'submit'), () => step(writer, id, 'submit')); // prettier-ignore
    expect(answer).toMatchObject({ status: 409, code: 'ALREADY_SUBMITTED' });
  });

  it('somebody else publishes it in an emergency: the second leaves nothing behind', async () => {
    const id = await draft();
    const emergency = () => step(publisher, id, 'emergency', { reason: '汛情紧急' });
    expect(await during(emergency, emergency)).toMatchObject({ status: 409, code: 'PUBLISHED_ALREADY' });
    expect((await seenBy(reviewer, id)).emergency.earlier).toEqual([]);
  });
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
