import { figureCatalogue } from '../figures/catalogue';
import { answerAll } from '../figures/answers';
import { tabulateRows } from '../figures/reference';
import { fillTables } from '../assembly/tables';
import { periodOf } from '../period';
import type { Tables } from '../../shared/tables';
import { findingsOf } from './all-rules';
import { subjectOfTables, type Oddity, type Subject } from './subject';

function zeros(): Tables {
  const definitions = figureCatalogue({
    countsPublications: true,
    lapsedCountsAsRepealed: false,
    processingFeesInItemEight: false,
    columns: [],
  });
  const answers = answerAll(
    definitions,
    tabulateRows(definitions, {}, periodOf(2023, '2024-01-10')),
    new Map(),
  );
  return fillTables(
    definitions.flatMap((each) => (each.cell ? [each.key] : [])),
    answers,
  );
}

const check = (tables: Tables, extra: Partial<Subject> = {}) =>
  findingsOf(
    subjectOfTables({ year: 2023, body: { name: '某镇人民政府', level: 'township' }, tables }, extra),
  ).map(({ code, severity, where, expected, actual }) => ({ code, severity, where, expected, actual }));

test('a report of zeros has nothing wrong', () => {
  expect(check(zeros())).toEqual([]);
});

test('ROW_SUM names the total of the row', () => {
  const tables = zeros();
  tables.applications.newReceived.total = 1;
  tables.applications.carriedOut.total = 1;
  expect(check(tables)).toEqual([
    { code: 'ROW_SUM', severity: 'error', where: 'applications.newReceived.total', expected: 0, actual: 1 },
    { code: 'ROW_SUM', severity: 'error', where: 'applications.carriedOut.total', expected: 0, actual: 1 },
  ]);
});

test('COLUMN_SUM and LINK name the column', () => {
  const tables = zeros();
  tables.applications.result.denied.stateSecret.business = 2;
  tables.applications.result.denied.stateSecret.total = 2;
  expect(check(tables)).toEqual([
    {
      code: 'COLUMN_SUM',
      severity: 'error',
      where: 'applications.result.total.business',
      expected: 2,
      actual: 0,
    },
    {
      code: 'COLUMN_SUM',
      severity: 'error',
      where: 'applications.result.total.total',
      expected: 2,
      actual: 0,
    },
  ]);
  tables.applications.result.total.business = 2;
  tables.applications.result.total.total = 2;
  expect(check(tables)).toEqual([
    { code: 'LINK', severity: 'error', where: 'applications.business', expected: 0, actual: 2 },
    { code: 'LINK', severity: 'error', where: 'applications.total', expected: 0, actual: 2 },
  ]);
});

test('REVIEW_SUM names the group, as in a district report of 2023 whose totals were left at 0', () => {
  const tables = zeros();
  Object.assign(tables.reviews, { upheld: 10, corrected: 1 });
  Object.assign(tables.litigation.afterReview, { upheld: 5 });
  expect(check(tables)).toEqual([
    { code: 'REVIEW_SUM', severity: 'error', where: 'reviews', expected: 11, actual: 0 },
    { code: 'REVIEW_SUM', severity: 'error', where: 'litigation.afterReview', expected: 5, actual: 0 },
  ]);
});

test('规章 are wrong in a township and right in a city', () => {
  const tables = zeros();
  tables.proactive.rules.inForce = 2;
  expect(check(tables)).toEqual([
    {
      code: 'RULES_NOT_COMPETENT',
      severity: 'error',
      where: 'proactive.rules.inForce',
      expected: 0,
      actual: 2,
    },
  ]);
  expect(check(tables, { body: { name: '某市人民政府', level: 'city' } })).toEqual([]);
});

test('odd rows become warnings that point to their figure', () => {
  const oddities: Oddity[] = [
    { key: 'odd.futureDate.reviews', label: '日期晚于今天', count: 2 },
    { key: 'odd.stepOrder.applications', label: '先后顺序', count: 0 },
    { key: 'odd.uncorrected.other.correctionOverdue', label: '没有补正告知日期', count: 1 },
  ];
  expect(check(zeros(), { own: { oddities, drift: [], provisionalFrom: null } })).toEqual([
    { code: 'ODD_DATE', severity: 'warning', where: 'odd.futureDate.reviews', expected: 0, actual: 2 },
    {
      code: 'ODD_OUTCOME',
      severity: 'warning',
      where: 'odd.uncorrected.other.correctionOverdue',
      expected: 0,
      actual: 1,
    },
  ]);
});

test.each([
  ['', true],
  ['无。', true],
  ['一是公开不够及时，二是内容不够全面。', false],
])('section five that says “%s” is %s', (text, refused) => {
  const sections = [
    {
      id: 'problems' as const,
      heading: '五、存在的主要问题及改进情况',
      blocks: [{ kind: 'paragraph' as const, text, figures: [] }],
    },
  ];
  expect(check(zeros(), { sections }).map(({ code, where }) => [code, where])).toEqual(
    refused ? [['SECTION_EMPTY', 'sections.problems']] : [],
  );
});

describe('of a report from elsewhere', () => {
  const claims = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `claim${at}`,
        { value: at + 1, unit: '件', label: `第${at}项`, claims: 'proactive.licences' },
      ]),
    );
  const listed = (count: number, own: Subject['own'] = null) =>
    findingsOf(
      subjectOfTables(
        { year: 2023, body: { name: '某镇人民政府', level: 'township' }, tables: zeros() },
        { figures: claims(count), own },
      ),
    );

  test('200 findings of a code are listed', () => {
    expect(listed(200).map(({ actual }) => actual)).toEqual(Array.from({ length: 200 }, (_, at) => at + 1));
  });

  test('of more, the last one tells how many are not', () => {
    const found = listed(3_000);
    expect(found).toHaveLength(200);
    expect(found[198]).toMatchObject({ actual: 199 });
    expect(found[199]).toMatchObject({
      code: 'NARRATIVE_TABLE',
      severity: 'error',
      message: expect.stringContaining('另有 2801 处'),
    });
  });

  test('an own report is listed whole', () => {
    expect(listed(300, { oddities: [], drift: [], provisionalFrom: null })).toHaveLength(300);
  });
});
