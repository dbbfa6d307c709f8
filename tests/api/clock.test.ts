/** The clock of applications over HTTP, and a year that the office enters, through to the report's figures. */
import type { ClocksService } from '../../src/plugins/annual-report/shared/clock';
import type { ReportService } from '../../src/plugins/annual-report/server/src/services';
import { startApp, type App } from '../support/app';
import { newPerson, type Person } from '../support/people';

const APPLICATION = 'api::disclosure-application.disclosure-application';
/** Of a year that no notice covers yet. */
const NOTICE = `放假日：2027年1月1日、2月5日至11日、4月5日、5月1日至5日、6月9日、9月15日、10月1日至7日
补班日：2月14日、10月9日`;

/** Told to pay: forty working days, through the New Year. */
const DUE_IN_2027 = { receivedOn: '2026-11-16', feeNotified: '3000' };

let app: App;
let clerk: Person;
let head: Person;
let publisher: Person;

const add = async (registrationNo: string, more: object) => {
  const data = { registrationNo, applicantType: '自然人', bodyCode: 'default', ...more } as never;
  return (await app.strapi.documents(APPLICATION).create({ data })).documentId;
};
const clocks = () => app.strapi.plugin('annual-report').service<ClocksService>('clocks');
const dueUncovered = async () => {
  const service = app.strapi.plugin('annual-report').service<ReportService>('report');
  return (await service.trace({ year: 2026, key: 'odd.dueUncovered.applications' })).answer;
};

beforeAll(async () => {
  app = await startApp();
  clerk = await newPerson(app, 'clerk', 'gongkai-editor');
  head = await newPerson(app, 'head', 'gongkai-report');
  publisher = await newPerson(app, 'publisher', 'gongkai-publisher');
});
afterAll(() => app.stop());

test('the clock of an application, for who may read it', async () => {
  const documentId = await add('2026-001', {
    receivedOn: '2026-09-15',
    concludedOn: '2026-10-16',
    outcome: '予以公开',
  });
  const address = `/annual-report/applications/${documentId}/clock`;
  const { body } = await clerk.ask('get', address).expect(200);
  expect(body.data).toMatchObject({ state: '按期办结', lastDay: '2026-10-19', left: 1, total: 20 });
  expect(body.data.days).toHaveLength(35);
  const refused = await publisher.ask('get', address);
  expect([refused.status, refused.body.error.message]).toEqual([403, expect.stringContaining('联系管理员')]);
  const unknown = await clerk.ask('get', '/annual-report/applications/nothing/clock');
  expect([unknown.status, unknown.body.error.message]).toEqual([
    404,
    expect.stringContaining('没有这件申请'),
  ]);
});

test('what is unfinished, the most urgent first, in as many queries for many as for one', async () => {
  await add('2023-101', { receivedOn: '2023-05-16' });
  await add('2023-102', { receivedOn: '2023-03-01', consultedOn: '2023-03-02' });
  const count = async () => {
    const asked: unknown[] = [];
    const note = (query: unknown) => asked.push(query);
    app.strapi.db.connection.on('query', note);
    const found = await clocks().unfinished(['default']);
    app.strapi.db.connection.removeListener('query', note);
    return { queries: asked.length, found };
  };
  const before = await count();
  expect(before.found.map(({ registrationNo, state }) => [registrationNo, state])).toEqual([
    ['2023-101', '已逾期'],
    ['2023-102', '征求意见中'],
  ]);
  await add('2023-100', { receivedOn: '2023-05-15' });
  const after = await count();
  expect(after.found[0]).toMatchObject({
    registrationNo: '2023-100',
    lastDay: '2023-06-12',
    provisional: false,
  });
  expect(after.queries).toBe(before.queries);
  expect(await clocks().unfinished(['elsewhere'])).toEqual([]);
  const { body } = await clerk.ask('get', '/annual-report/applications/clocks').expect(200);
  expect(body.data).toHaveLength(3);
});

test('a year is entered by who has the right, and everything counts by it at once', async () => {
  const documentId = await add('2026-201', DUE_IN_2027);
  const clock = async () =>
    (await clerk.ask('get', `/annual-report/applications/${documentId}/clock`)).body.data;
  expect(await clock()).toMatchObject({ lastDay: '2027-01-12', provisionalYear: 2027 });

  const enter = (who: Person, year: number, text: string) =>
    who.ask('put', `/annual-report/calendar/${String(year)}`, { text });
  expect((await enter(clerk, 2027, NOTICE)).status).toBe(403);
  for (const [year, text, words] of [
    [2026, NOTICE, '已随系统给出'],
    [2028, '放假日：1月1日、5月1日至3日、10月1日至7日', '请先填2027年'],
    [2027, '1月1日放假。', '通知可能没有贴全'],
  ] as const) {
    const refused = await enter(head, year, text);
    expect([refused.status, refused.body.error.message]).toEqual([409, expect.stringContaining(words)]);
  }

  const { body } = await enter(head, 2027, NOTICE).expect(200);
  expect(body.data).toMatchObject({ coveredThrough: '2027-12-31', next: 2028, mayWrite: true });
  expect(body.data.entered).toMatchObject([{ year: 2027, work: '02-14 10-09', by: expect.any(String) }]);
  expect(await clock()).toMatchObject({ lastDay: '2027-01-12', provisionalYear: null });
  expect((await clerk.ask('get', '/annual-report/calendar')).body.data).toMatchObject({ mayWrite: false });
  const acts = await app.strapi.db
    .connection('editorial_trail')
    .where({ act: 'setting', subject_id: '工作日历' })
    .select('actor_name');
  expect(acts).toHaveLength(1);

  const { body: taken } = await head.ask('delete', '/annual-report/calendar/2027').expect(200);
  expect(taken.data).toMatchObject({ coveredThrough: '2026-12-31', next: 2027, entered: [] });
  expect(await clock()).toMatchObject({ provisionalYear: 2027 });
});

test("the report's figures count by the entered year", async () => {
  const before = await dueUncovered();
  await head.ask('put', '/annual-report/calendar/2027', { text: NOTICE }).expect(200);
  expect(before).toBe(1);
  expect(await dueUncovered()).toBe(0);
});
