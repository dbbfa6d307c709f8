import busy from '../../../../../tests/fixtures/report-busy.json';
import quiet from '../../../../../tests/fixtures/report-quiet.json';
import { reportSchema, type Report } from '../../shared/report';
import { toSummary, type Told } from './summary';

const busyYear: Report = reportSchema.parse(busy);
const quietYear: Report = reportSchema.parse(quiet);
const brief = (told: readonly Told[]) => told.map(({ label, value, unit }) => `${label} ${value}${unit}`);

test('the numbers of a quiet year are those of its report', () => {
  const { published, applications, notice, edition } = toSummary(quietYear);
  expect(published.total).toEqual({
    key: 'published.total',
    label: '主动公开政府信息',
    value: 254,
    unit: '条',
  });
  expect(published.change).toBeNull();
  expect(brief(published.channels)).toEqual(['政府网站 46条', '微信公众号 208条']);
  expect(brief(published.columns)).toEqual([
    '人事信息 1条',
    '公告公示 2条',
    '工作动态 41条',
    '政务公开组织推进 2条',
  ]);
  expect(applications.received).toMatchObject({ key: 'applications.newReceived.total', value: 1 });
  expect(applications.change).toMatchObject({ key: 'applications.receivedChange', value: 1 });
  expect(notice).toBe('演示数据');
  expect(edition[0]).toMatch(/^发布日期：/);
});

test('outcomes are told by group; they add up to what was concluded', () => {
  const { outcomes, concluded, carriedIn, carriedOut } = toSummary(busyYear).applications;
  expect(brief(outcomes)).toEqual([
    '予以公开 1362件',
    '部分公开 454件',
    '不予公开 178件',
    '无法提供 781件',
    '不予处理 88件',
    '其他处理 187件',
  ]);
  expect(outcomes.reduce((sum, { value }) => sum + value, 0)).toBe(concluded.value);
  expect([carriedIn.value, carriedOut.value]).toEqual([34, 103]);
});

test('reviews and lawsuits are told cell by cell', () => {
  const { cases } = toSummary(busyYear);
  expect(cases.map(({ label, cells }) => [label, ...cells.map(({ value }) => value)])).toEqual([
    ['行政复议', 72, 64, 178, 37, 351],
    ['行政诉讼（未经复议直接起诉）', 13, 4, 8, 1, 26],
    ['行政诉讼（复议后起诉）', 12, 1, 1, 6, 20],
  ]);
  expect(cases[2]?.cells[4]?.key).toBe('litigation.afterReview.total');
});

test('a column as a report of our own names it is told by its name alone', () => {
  const report = {
    ...quietYear,
    figures: { 'published.byColumn.news': { value: 3, unit: '条', label: '网站“工作动态”栏目' } },
  };
  expect(brief(toSummary(report).published.columns)).toEqual(['工作动态 3条']);
});

test('of the form of 2019, whose 其他处理 is one row, the same is told', () => {
  const { tables } = busyYear;
  if (busyYear.form !== '2021') throw new Error('The fixture follows the form of 2021');
  const sum = (key: 'total') =>
    Object.values(busyYear.tables.applications.result.other).reduce((all, row) => all + row[key], 0);
  const other = { ...tables.applications.newReceived, total: sum('total') };
  const old = {
    ...busyYear,
    form: '2019',
    tables: {
      ...tables,
      applications: { ...tables.applications, result: { ...tables.applications.result, other } },
    },
  } as unknown as Report;
  expect(brief(toSummary(old).applications.outcomes)).toEqual(
    brief(toSummary(busyYear).applications.outcomes),
  );
});
