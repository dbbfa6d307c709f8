/** The admin routes of a report's steps: every step by every role, and the answers that they give. */
import type { TrailService } from '../../src/plugins/editorial-review/shared/trail';
import { LOGINS, startApp, type App } from '../support/app';
import { GATES_SIGNED } from '../support/publish';

let app: App;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  app = await startApp({ demo: true });
  for (const { email, password, role } of LOGINS) {
    const { body } = await app.request.post('/admin/login').send({ email, password });
    tokens[role] = body.data.token;
  }
});
afterAll(() => app.stop());

const ADMIN = 'strapi-super-admin';
const HEAD = 'gongkai-report';
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'gongkai-editor': [],
  'gongkai-reviewer': ['approve', 'return', 'sign'],
  'gongkai-publisher': [],
  [HEAD]: ['abandon', 'correct', 'publish', 'submit', 'withdraw', 'zero'],
  'gongkai-admin': [],
};
const ACTS = ['submit', 'sign', 'return', 'approve', 'publish', 'withdraw', 'correct', 'abandon', 'zero'];

const post = (role: string | null, act: string, body: object = {}, year = 2023) => {
  const request = app.request.post(`/annual-report/reports/${year}/${act}`).send(body);
  return role === null ? request : request.set('authorization', `Bearer ${tokens[role]}`);
};
const get = (path: string, role = ADMIN) =>
  app.request.get(`/annual-report/reports/${path}`).set('authorization', `Bearer ${tokens[role]}`);

it('lets nobody act without a log-in', async () => {
  for (const act of ACTS) expect((await post(null, act)).status).toBe(401);
});

it.each(Object.entries(ALLOWED))(
  'lets %s do what it has the right for, and nothing else',
  async (role, acts) => {
    const statuses = await Promise.all(
      ACTS.map(async (act) => [act, (await post(role, act, { text: '试' }, 2019)).status]),
    );
    const allowed = statuses.filter(([, status]) => status !== 403).map(([act]) => act);
    expect(allowed.sort()).toEqual(acts);
  },
);

it('tells how the sample came to be published, by whom', async () => {
  const { data } = (await get('2023/standing')).body;
  expect(data).toMatchObject({ number: 1, state: 'published', possible: ['withdraw', 'correct'] });
  expect(data.steps.map(({ step, by }: { step: string; by: string }) => `${step} ${by}`)).toEqual([
    'submit 演示年报负责人',
    'sign 演示审核员',
    'sign 演示审核员',
    'sign 演示审核员',
    'approve 演示审核员',
    'publish 演示年报负责人',
  ]);
});

it('answers a step that is not possible with 409 and where the report stands', async () => {
  const { status, body } = await post(ADMIN, 'approve');
  expect(status).toBe(409);
  expect(body.error.details.code).toBe('STEP_NOT_POSSIBLE');
  expect(body.error.message).toContain('已公布');
});

it('takes nothing that it does not know', async () => {
  expect((await post(ADMIN, 'correct', { text: '试', publishedOn: '2020-01-01' })).status).toBe(400);
  expect((await post(ADMIN, 'correct', { text: ['试'] })).status).toBe(400);
  expect((await post(ADMIN, 'correct', {})).body.error.details.code).toBe('TEXT_MISSING');
});

it('takes signatures of what she has before her, one gate each', async () => {
  await post(ADMIN, 'correct', { text: '更正说明' });
  expect((await post(HEAD, 'submit')).body.data).toMatchObject({ ok: true });
  const seen = (await get('2023')).body.meta.fingerprint;
  expect((await post(ADMIN, 'sign', { gate: 'political' })).status).toBe(400);
  expect((await post(ADMIN, 'sign', { gate: 'other', seen })).status).toBe(400);
  expect((await post(ADMIN, 'sign', { seen })).body.error.details.code).toBe('GATE_UNNAMED');
  const { data } = (await post(ADMIN, 'sign', { gate: 'political', remark: '准确', seen })).body;
  expect(data.standing.signatures).toMatchObject({
    political: { by: '演示超级管理员', remark: '准确' },
    secrecy: null,
  });
  const again = await post(ADMIN, 'sign', { gate: 'political', seen });
  expect(again.status).toBe(409);
  expect(again.body.error).toMatchObject({ details: { code: 'GATE_SIGNED' } });
  const missing = await post(ADMIN, 'approve', { seen });
  expect(missing.status).toBe(400);
  expect(missing.body.error.message).toContain('还缺保密关、程序关的签字');
  const trail: TrailService = app.strapi.plugin('editorial-review').service('trail');
  expect((await trail.about({ type: 'report', id: 'default/2023' }, ['sign'])).at(-1)).toMatchObject({
    actorName: '演示超级管理员',
    way: 'panel',
    details: { gate: 'political', text: '准确' },
  });
  await post(ADMIN, 'abandon');
});

const ID = '110101199003070118';

it.each([
  ['withdraw', `误发了张三${ID}`, 'ID_NUMBER', '撤回的公开说明有身份证号码 1101************18'],
  ['withdraw', '请联系13912345678', 'MOBILE', '139****5678'],
  ['correct', `名单里有${ID}`, 'ID_NUMBER', '更正的公开说明有身份证号码'],
])('%s: refuses %s, masked, with what to do, and keeps nothing', async (act, text, code, words) => {
  const steps = async () => (await get('2023/standing')).body.data.steps.length;
  const before = await steps();
  const { body } = await post(HEAD, act, { text });
  expect(body.data).toMatchObject({ ok: false, findings: [{ code, severity: 'error' }] });
  expect(body.data.findings[0].message).toContain(words);
  expect(body.data.findings[0].fix).toContain('请删去');
  expect(JSON.stringify(body)).not.toMatch(/\d{11}/);
  expect(await steps()).toBe(before);
});

it('a text or note with a number of a person is not submitted', async () => {
  await post(HEAD, 'correct', { text: '更正说明，值班电话0631-8531088、13912345678' });
  const texts = app.strapi.documents('api::annual-report.annual-report');
  const [{ documentId, problems }] = (await texts.findMany({ filters: { year: 2023 } })) as unknown as [
    { documentId: string; problems: string },
  ];
  await texts.update({ documentId, data: { problems: `${problems}联系人张三，${ID}。` } as never });
  const { data } = (await get('2023')).body;
  const found = data.findings.filter(
    ({ code }: { code: string }) => code === 'ID_NUMBER' || code === 'MOBILE',
  );
  expect(found).toMatchObject([
    { code: 'ID_NUMBER', severity: 'error', where: 'sections.problems' },
    { code: 'MOBILE', severity: 'warning', where: 'edition.note' },
  ]);
  expect(JSON.stringify(found)).not.toMatch(/\d{11}/);
  const refused = await post(HEAD, 'submit', { reason: '核对过' });
  expect(refused.body.data).toMatchObject({ ok: false, findings: [{ code: 'ID_NUMBER' }] });
  await texts.update({ documentId, data: { problems } as never });
  expect((await post(HEAD, 'submit')).body.data).toMatchObject({ ok: false, findings: [{ code: 'MOBILE' }] });
  expect((await post(HEAD, 'submit', { reason: ID })).body.data).toMatchObject({ ok: false });
  expect((await post(HEAD, 'submit', { reason: '单位值班手机' })).body.data).toMatchObject({ ok: true });
  await post(HEAD, 'abandon');
});

it('takes one of two approvals at once, and tells the other', async () => {
  await post(ADMIN, 'correct', { text: '更正说明' });
  expect((await post(HEAD, 'submit')).body.data).toMatchObject({ ok: true });
  const seen = (await get('2023')).body.meta.fingerprint;
  const approval = { ...GATES_SIGNED, seen };
  const both = await Promise.all([post(ADMIN, 'approve', approval), post(ADMIN, 'approve', approval)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await get('2023/standing')).body.data.state).toBe('approved');
});

it('never tells the public of reasons and people', async () => {
  await post(ADMIN, 'publish', { reason: '内部理由不公开' });
  const open = await app.request.get('/api/annual-reports');
  const data = await app.request.get('/api/annual-reports/2023');
  for (const text of [open.text, data.text]) {
    expect(text).not.toContain('内部理由');
    expect(text).not.toContain('演示年报负责人');
    expect(text).not.toContain('signatures');
  }
  expect(data.body.data.edition).toMatchObject({ number: 2, corrects: 1, note: '更正说明' });
});
