/** What the sample's registers, texts and earlier report make together, worked out without a database. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { assemble } from '../plugins/annual-report/domain/assembly/assemble';
import type { Body } from '../plugins/annual-report/domain/assembly/body';
import { comparedKeys, fromReport } from '../plugins/annual-report/domain/assembly/previous';
import { answerAll } from '../plugins/annual-report/domain/figures/answers';
import { figureCatalogue } from '../plugins/annual-report/domain/figures/catalogue';
import { tabulateRows } from '../plugins/annual-report/domain/figures/reference';
import { periodOf } from '../plugins/annual-report/domain/period';
import { findingsOf } from '../plugins/annual-report/domain/rules/all-rules';
import { previousOf, subjectOf, subjectOfTables } from '../plugins/annual-report/domain/rules/subject';
import { reportSchema, type Report } from '../plugins/annual-report/shared/report';
import { openSample } from './sample-files';

const ROOT = path.resolve(__dirname, '..', '..');
const sample = openSample(ROOT);
const TOWNSHIP = { name: '威海市文登区界石镇人民政府', level: 'township' } as const;

const COLUMNS = [
  { code: 'personnel', name: '人事信息' },
  { code: 'announcements', name: '公告公示' },
  { code: 'news', name: '工作动态' },
  { code: 'openness', name: '政务公开组织推进' },
];

/** Headers of the spreadsheets → attributes of the registers. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  编号: 'itemDocumentId',
  渠道: 'channel',
  发布日期: 'publishedOn',
  阅读量: 'reads',
  类型: 'kind',
  日期: 'heldOn',
  年度: 'year',
  收到日期: 'receivedOn',
  办结日期: 'concludedOn',
  申请人类型: 'applicantType',
  办理结果: 'outcome',
  结果类别: 'resultClass',
};

function rowsOf(name: string): Record<string, string | number | null>[] {
  const records: Record<string, string>[] = parse(
    readFileSync(path.join(ROOT, 'sample', '2023', `${name}.csv`)),
    { bom: true, columns: true },
  );
  return records.map((record) => ({
    ...Object.fromEntries(
      Object.entries(record).map(([header, value]) => {
        const attribute = ATTRIBUTES[header] ?? header;
        const isNumber = attribute === 'year' || attribute === 'reads';
        return [attribute, value === '' ? null : isNumber ? Number(value) : value];
      }),
    ),
    confirmation: '补录',
    columnCode: COLUMNS.find((column) => column.name === record['栏目'])?.code ?? null,
  }));
}

const lastYear = async (): Promise<Report> =>
  reportSchema.parse(JSON.parse((await sample.report(2022)).bytes.toString('utf8')));

async function thisYear(settings: Partial<Body> = {}): Promise<Report> {
  const told = await sample.body();
  const body: Body = {
    ...told,
    bodyCode: 'default',
    level: 'township',
    since: told.registersSince,
    countsPublications: told.countingRule === '每次发布计一条',
    lapsedCountsAsRepealed: false,
    processingFeesInItemEight: false,
    columns: COLUMNS,
    ...settings,
  };
  const definitions = figureCatalogue(body);
  const period = periodOf(2023, '2024-01-19');
  const registers = {
    receipts: rowsOf('items'),
    applications: rowsOf('applications'),
    proposals: rowsOf('proposals'),
    events: rowsOf('events'),
  };
  const before = await lastYear();
  const previous = new Map(
    comparedKeys(definitions).map((key) => [key, fromReport(before, definitions, key)]),
  );
  const answers = answerAll(definitions, tabulateRows(definitions, registers, period), previous);
  return assemble({
    body,
    period,
    definitions,
    answers,
    texts: await sample.texts(2023),
    edition: { number: 1, state: 'draft', publishedOn: null, corrects: null, note: null, seal: null },
  });
}

const paragraphs = (report: Report) =>
  report.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
const proseOf = (report: Report) => paragraphs(report).map(({ text }) => text);

test('the figures are those of the published report', async () => {
  const { figures, tables } = await thisYear();
  const values = Object.fromEntries(Object.entries(figures).map(([key, { value }]) => [key, value]));
  expect(values).toMatchObject({
    'published.total': 254,
    'published.byChannel.wechat': 208,
    'published.byChannel.website': 46,
    'published.byColumn.personnel': 1,
    'published.byColumn.announcements': 2,
    'published.byColumn.news': 41,
    'published.byColumn.openness': 2,
    'applications.received': 1,
    'applications.receivedChange': 1,
    'events.openDay': 1,
    'proposals.congress': 1,
    'proposals.conference': 1,
    'proposals.handledShare': 100,
    'proposals.class.B': 2,
    'fees.informationProcessing': 0,
  });
  expect(values['wechat.reads']).toBeGreaterThanOrEqual(45_000);
  expect(tables.applications.newReceived.naturalPerson).toBe(1);
  expect(tables.applications.result.granted.naturalPerson).toBe(1);
  expect(tables.applications.carriedOut.total).toBe(0);
  expect(findingsOf(subjectOfTables({ year: 2023, body: TOWNSHIP, tables }))).toEqual([]);
});

test('the prose says what the township said', async () => {
  const report = await thisYear();
  const told = proseOf(report).join('\n');
  for (const sentence of [
    '公开政府信息254条，其中通过“春分小镇·秀美界石”微信公众号发布消息208条，通过威海市文登区人民政府网站发布动态政务信息46篇',
    '人事信息1条，公告公示2条，工作动态41条，政务公开组织推进2条',
    '按发布次数统计',
    '2023年收到和受理政府信息公开申请1件，与去年相比，增加收到和受理政府信息公开申请1件。',
    '2023年阅读量突破4.5万，并组织开展了1次政府开放日活动',
    '未收取政府信息公开信息处理费',
    '共承办区人大代表建议1件、政协提案1件。目前，已全部办理完成，办复率100%，办理结果为B类2件。',
    '组织召开1次政府开放日活动',
    '“最后一公里”',
  ]) {
    expect(told).toContain(sentence);
  }
  const headings = report.sections.map(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
  );
  expect(headings[0]).toHaveLength(5);
  expect(headings[5]).toEqual([
    '（一）政府信息公开收费方面',
    '（二）人大代表建议和政协委员提案办理方面',
    '（三）其他方面',
  ]);
  expect(report.sections[4]?.blocks).toHaveLength(2);
});

test('every number of the prose but the year is bound to a figure', async () => {
  for (const { text, figures } of paragraphs(await thisYear())) {
    const loose = [...text.replace(/2023年/g, '').matchAll(/\d+(\.\d+)?/g)].map(([digits]) => digits);
    expect(figures.map(({ start, end }) => text.slice(start, end))).toEqual(loose);
  }
});

test.each([true, false])(
  'its texts have nothing wrong (each publication counts: %s)',
  async (countsPublications) => {
    const own = { oddities: [], drift: [], provisionalFrom: null, countsPublications };
    const subject = subjectOf(await thisYear({ countsPublications }), {
      previous: previousOf(await lastYear()),
      own,
    });
    expect(findingsOf(subject)).toEqual([]);
  },
);

test('where an item counts once, the text says that instead', async () => {
  const report = await thisYear({ countsPublications: false });
  expect(report.figures['published.total']?.value).toBe(214);
  expect(proseOf(report).join('')).toContain('不同渠道发布的同一信息计为一条');
});

test('the report of 2022 is a whole report, marked as a sample, with nothing received', async () => {
  const report = await lastYear();
  expect(report).toMatchObject({
    notice: '演示数据',
    year: 2022,
    body: { name: (await sample.body()).name },
    edition: { number: 1, state: 'published', publishedOn: '2023-01-18', seal: null },
  });
  expect(report.figures['applications.received']?.value).toBe(0);
  expect(report.tables.applications.newReceived.total).toBe(0);
  expect(findingsOf(subjectOfTables({ year: 2022, body: TOWNSHIP, tables: report.tables }))).toEqual([]);
  for (const { text, figures } of paragraphs(report)) {
    for (const { key, start, end } of figures) {
      expect(text.slice(start, end)).toBe(String(report.figures[key]?.value));
    }
  }
});
