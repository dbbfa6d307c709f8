/** Whatever the tables: sound ones are never accused, and a single wrong cell is named where it stands. */
import fc from 'fast-check';
import { DISTRICT_2023, DISTRICT_2024, soundTablesOf } from '../../../../../tests/support/consistent-tables';
import busy from '../../../../../tests/fixtures/report-busy.json';
import { place, type Nested } from '../assembly/tables';
import { formCells } from '../form/cells';
import type { Layout } from '../form/layout';
import { findingsOf } from './all-rules';
import { readCells } from './cells';
import { subjectOfTables } from './subject';

const LAYOUTS = ['2019', '2021', '2021-unsplit'] as const satisfies readonly Layout[];

const check = (tables: Nested, layout: Layout) =>
  findingsOf(
    subjectOfTables(
      { year: layout === '2019' ? 2020 : 2023, body: { name: '某市人民政府', level: 'city' }, tables },
      { form: layout === '2019' ? '2019' : '2021' },
    ),
  ).filter(({ severity }) => severity !== 'info');

const named = (tables: Nested, layout: Layout) =>
  check(tables, layout)
    .map(({ code, where }) => `${code} ${where}`)
    .sort();

/** What a wrong number in one cell of tables three and four breaks, by the form's own sums. */
function broken(path: string): string[] {
  const steps = path.split('.');
  const column = steps.pop() ?? '';
  const row = steps.join('.');
  if (!path.startsWith('applications')) return [`REVIEW_SUM ${row}`];
  const links = row.startsWith('applications.result') ? [] : [`LINK applications.${column}`];
  const sums = row === 'applications.result.total' ? [`LINK applications.${column}`] : links;
  const columns = row.startsWith('applications.result.')
    ? [`COLUMN_SUM applications.result.total.${column}`]
    : [];
  return [`ROW_SUM ${row}.total`, ...columns, ...sums].sort();
}

test.each(LAYOUTS)('sound tables of layout %s are never accused', (layout) => {
  fc.assert(
    fc.property(soundTablesOf(layout), (tables) => {
      expect(named(tables, layout)).toEqual([]);
    }),
  );
});

test.each(LAYOUTS)(
  'a wrong number in tables three or four of layout %s breaks exactly its own sums',
  (layout) => {
    const cells = formCells(layout).filter(({ path }) => !path.startsWith('proactive'));
    fc.assert(
      fc.property(
        soundTablesOf(layout),
        fc.constantFrom(...cells),
        fc.integer({ min: 1, max: 999 }),
        (tables, { path }, more) => {
          place(tables, path, (readCells(tables).count(path) ?? 0) + more);
          expect(named(tables, layout)).toEqual(broken(path));
        },
      ),
      { numRuns: 100 },
    );
  },
);

const WRONG = fc.oneof(
  fc.constantFrom(-1, 0.5, NaN, Infinity, 1e300, 2 ** 53, '3', '12件', '22（其中修订16件）', true, [], [1], {
    a: 1,
  }),
  fc.constantFrom(null, undefined, '', '  ', '-', '—', '－', '/', '／', '无', '——', '\u200b'),
);
const BLANK: readonly unknown[] = [null, undefined];
const isBlank = (value: unknown) => BLANK.includes(value) || (typeof value === 'string' && !/\d/.test(value));

test.each(LAYOUTS)(
  'whatever else stands in one cell of layout %s is named there, and only there',
  (layout) => {
    fc.assert(
      fc.property(
        soundTablesOf(layout),
        fc.constantFrom(...formCells(layout)),
        WRONG,
        (tables, { path, kind }, value) => {
          fc.pre(
            !(kind === 'amount' && (value === '3' || value === 0.5)) &&
              !(kind === 'difference' && value === -1),
          );
          place(tables, path, value as number);
          expect(named(tables, layout)).toEqual([`${isBlank(value) ? 'BLANK_CELL' : 'NOT_A_COUNT'} ${path}`]);
        },
      ),
      { numRuns: 100 },
    );
  },
);

test('a city of 2024 and a district of 2024 as published are sound', () => {
  expect(check(busy.tables as Nested, '2021')).toEqual([]);
  expect(check(DISTRICT_2024, '2021-unsplit')).toEqual([]);
});

test('a district of 2023 whose totals were left at 0 is refused for that, and for nothing else', () => {
  expect(
    check(DISTRICT_2023, '2021-unsplit').map(({ code, where, expected, actual }) => [
      code,
      where,
      expected,
      actual,
    ]),
  ).toEqual([
    ['REVIEW_SUM', 'reviews', 11, 0],
    ['REVIEW_SUM', 'litigation.afterReview', 5, 0],
  ]);
});
