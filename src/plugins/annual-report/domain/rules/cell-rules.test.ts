import { zeroTables } from '../../../../../tests/support/consistent-tables';
import { place } from '../assembly/tables';
import { blankCell } from './blank-cell';
import { notACount } from './not-a-count';
import { subjectOfTables } from './subject';

const subject = (tables: unknown, form: '2019' | '2021' = '2021') =>
  subjectOfTables({ year: 2023, body: { name: '某镇人民政府', level: 'township' }, tables }, { form });

function holding(path: string, value: unknown) {
  const tables = zeroTables();
  place(tables, path, value as number);
  return subject(tables);
}

test('a blank cell is named as the form prints it, and 0 is what belongs there', () => {
  const [finding] = blankCell.check(holding('applications.newReceived.naturalPerson', '/'));
  expect(finding).toMatchObject({ code: 'BLANK_CELL', severity: 'error', expected: null, actual: '/' });
  expect(finding?.message).toBe('表三“一、本年新收政府信息公开申请数量（自然人）”写的是“/”，没有填数。');
  expect(finding?.fix).toContain('填 0');
});

test.each([
  ['the whole of the tables', {}, ['proactive', 'applications', 'reviews', 'litigation']],
  ['a table', { ...zeroTables(), applications: null }, ['applications']],
  ['a table that is a list', { ...zeroTables(), reviews: [] }, ['reviews']],
  [
    'a group of table four',
    { ...zeroTables(), litigation: { direct: zeroTables().reviews } },
    ['litigation.afterReview'],
  ],
])('%s missing is one finding, not one a cell', (_what, tables, paths) => {
  const blanks = blankCell.check(subject(tables));
  expect(blanks.map(({ where }) => where)).toEqual(paths);
  expect(blanks.every(({ message }) => message.includes('没有数据'))).toBe(true);
  expect(notACount.check(subject(tables))).toEqual([]);
});

test('a row without cells is one finding; a row of seven empty cells is seven', () => {
  expect(
    blankCell.check(holding('applications.carriedIn', {})).map(({ where, message }) => [where, message]),
  ).toEqual([['applications.carriedIn', '表三“二、上年结转政府信息公开申请数量”没有数据。']]);
  const empty = {
    naturalPerson: null,
    business: '',
    research: '-',
    publicWelfare: '—',
    legalService: '无',
    other: '/',
  };
  expect(blankCell.check(holding('applications.carriedIn', empty))).toHaveLength(7);
});

test.each([
  ['applications.result.denied.stateSecret.total', -1, -1, '-1，不是件数'],
  ['proactive.licences', 1.5, 1.5, '1.5，不是件数'],
  ['proactive.normativeDocuments.issued', '22（其中修订16件）', '“22（其中修订16件）”', '不是件数'],
  ['proactive.licences', 1e20, 1e20, '不是件数'],
  ['proactive.feesWanYuan', -2, -2, '不是金额'],
  ['proactive.feesWanYuan', '3万', '“3万”', '不是金额'],
  ['reviews', 7, 7, '不是各格的数据'],
  ['proactive.licences', '\u001b[31m' + '长'.repeat(5000), `“[31m${'长'.repeat(20)}…”`, '不是件数'],
])('%s holding %p is named with what is wrong', (path, value, actual, words) => {
  const findings = notACount.check(holding(path, value));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ code: 'NOT_A_COUNT', severity: 'error', where: path, actual });
  expect(findings[0]?.message).toContain(words);
  expect(blankCell.check(holding(path, value))).toEqual([]);
});

test.each([12, 12.5, '12.5', '0', '96171.6'])('fees of %p are an amount', (value) => {
  expect(notACount.check(holding('proactive.feesWanYuan', value))).toEqual([]);
});

test('in the form of 2019 the increase may be negative, and nothing else', () => {
  const tables = zeroTables('2019');
  place(tables, 'proactive.licences.change', -3);
  expect(notACount.check(subject(tables, '2019'))).toEqual([]);
  place(tables, 'proactive.licences.previousItems', -3);
  expect(notACount.check(subject(tables, '2019')).map(({ where }) => where)).toEqual([
    'proactive.licences.previousItems',
  ]);
});
