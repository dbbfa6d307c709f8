/** The texts of a year over the real database: whose words are printed, and last year's beside. */
import { Writable } from 'node:stream';
import { main } from '../../src/cli/main';
import { textsSchema, type TextsOfYear } from '../../src/plugins/annual-report/shared/texts';
import type { ReportService } from '../../src/plugins/annual-report/server/src/services';
import { LOGINS, startApp, type App } from '../support/app';

const YEAR = 'api::annual-report.annual-report';
const TEMPLATE = 'api::report-template.report-template';

let app: App;
let report: ReportService;
beforeAll(async () => {
  app = await startApp({ demo: true });
  report = app.strapi.plugin('annual-report').service('report');
});
afterAll(() => app.stop());

const tokenOf = async (role: string): Promise<string> => {
  const login = LOGINS.find((each) => each.role === role);
  const { body } = await app.request
    .post('/admin/login')
    .send({ email: login?.email, password: login?.password })
    .expect(200);
  return (body as { data: { token: string } }).data.token;
};
const read = async (year: number): Promise<TextsOfYear> => {
  const { body } = await app.request
    .get(`/annual-report/reports/${year}/texts`)
    .set('authorization', `Bearer ${await tokenOf('gongkai-editor')}`)
    .expect(200);
  return textsSchema.parse((body as { data: unknown }).data);
};
const textOf = (texts: TextsOfYear, key: string) => texts.texts.find((text) => text.key === key);
const write = (uid: typeof YEAR | typeof TEMPLATE, data: object) =>
  app.strapi.documents(uid).create({ data: data as never });

it('puts last year’s printed words beside this year’s, for those who may read the draft', async () => {
  const texts = await read(2023);
  expect(texts).toMatchObject({ year: 2023, quotes: { year: 2022, edition: 1 } });
  expect(textOf(texts, 'proactive')).toMatchObject({
    source: 'year',
    heading: '（一）主动公开方面',
    lastYear: [{ text: '（一）主动公开方面' }, { text: '2022年共公开政府信息241条。此数为示例。' }],
  });
  expect(textOf(texts, 'problems')?.lastYear).toHaveLength(1);
  await app.request.get('/annual-report/reports/2023/texts').expect(401);
});

it('takes nothing of it over: a new year starts from the template and the built-in texts', async () => {
  const texts = await read(2024);
  expect(textOf(texts, 'problems')).toMatchObject({ own: null, filled: [], source: 'builtIn' });
  expect(textOf(texts, 'problems')?.hint).toContain('如实写本年的');
  expect(textOf(texts, 'problems')?.lastYear?.length).toBeGreaterThan(0);
  expect(await app.strapi.documents(YEAR).count({ filters: { year: 2024 } as never })).toBe(0);
});

it('a body has one template; it speaks where the year does not', async () => {
  await write(TEMPLATE, {
    bodyCode: 'default',
    overview:
      '{{ year }}年的开头，公众号阅读{{ wechat.reads }}次{{ wechat.reads | comparedByShare: "，" }}。',
    proactiveHeading: '1.主动公开方面',
    supervisionShown: '不写',
  });
  await expect(write(TEMPLATE, { bodyCode: 'default' })).rejects.toThrow();
  await expect(write(TEMPLATE, { bodyCode: 'other', platformsShown: '随便' })).rejects.toThrow(
    '没有这个选项',
  );
  const { sections, figures } = await report.assemble({ year: 2024 });
  const blocks = sections[0]?.blocks ?? [];
  expect(blocks[0]).toMatchObject({
    text: expect.stringMatching(/^2024年的开头，公众号阅读\d+次，比上年下降[\d.]+%。$/),
    figures: [{ key: 'wechat.reads' }, { key: 'wechat.readsGrowth' }],
  });
  expect(figures['wechat.readsPrevious']?.value).toBeGreaterThan(45_000);
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  expect(headings).toEqual([
    '1.主动公开方面',
    '（二）依申请公开工作方面',
    '（三）政府信息管理方面',
    '（四）平台建设方面',
  ]);
});

/** Runs the command beside the running app. */
async function command(...args: string[]): Promise<{ code: number; told: string }> {
  const told: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      told.push(chunk.toString());
      done();
    },
  });
  const code = await main(args, {
    stdout: stream,
    stderr: stream,
    openApp: () => Promise.resolve(app.strapi),
  });
  return { code, told: told.join('') };
}

it('is printed by the command too', async () => {
  const { code, told } = await command('texts', '2023');
  expect(code).toBe(0);
  expect(told).toContain('【主动公开方面】\n  本年（取自本年的年度报告）：\n    1.主动公开方面');
  expect(told).toContain(
    '  上年（2022年第 1 版）：\n    （一）主动公开方面\n    2022年共公开政府信息241条。',
  );
  const json = await command('texts', '2023', '--json');
  expect(textsSchema.parse(JSON.parse(json.told)).texts).toHaveLength(9);
});

it('tells every faulty text at once, and still lets the others be read', async () => {
  await write(YEAR, {
    year: 2024,
    bodyCode: 'default',
    proactive: '{{ published.totl }}',
    problems: '{% if %}',
  });
  await expect(report.assemble({ year: 2024 })).rejects.toMatchObject({
    code: 'TEMPLATE',
    faults: [
      { where: '主动公开方面（本年的“年度报告”）' },
      { where: '五、存在的主要问题及改进情况（本年的“年度报告”）' },
    ],
  });
  const texts = await read(2024);
  expect(textOf(texts, 'proactive')?.fault).toContain('是不是 published.total？');
  expect(textOf(texts, 'applications')?.fault).toBeNull();
});

it('the rows behind last year’s value are last year’s, where the register covers it', async () => {
  const then = await report.trace({ year: 2024, key: 'applications.receivedPrevious' });
  expect(then).toMatchObject({ answer: 1, total: 1 });
  // The registers begin in 2023: of 2022 only the report is known.
  expect(await report.trace({ year: 2023, key: 'applications.receivedPrevious' })).toMatchObject({
    answer: 0,
    total: 0,
  });
});
