import busy from '../../../../../tests/fixtures/report-busy.json';
import type { FigureDefinition } from '../figures/figure';
import { reportSchema, type Figure, type Report } from '../../shared/report';
import { driftOf } from './drift';

const REPORT = reportSchema.parse(busy);
const ALL = { kind: 'all', of: [] } as const;
const ask = (measure: 'count' | 'sum'): FigureDefinition['ask'] => ({
  kind: 'question',
  register: 'events',
  among: ALL,
  rows: ALL,
  measure: measure === 'sum' ? { kind: 'sum', field: 'people' } : { kind: 'count' },
});
const MEETINGS: FigureDefinition = { key: 'meetings', label: '会议', unit: '次', ask: ask('count') };
const PEOPLE: FigureDefinition = { key: 'people', label: '培训人次', unit: '人次', ask: ask('sum') };
const FEES: FigureDefinition = { key: 'fees', label: '信息处理费', unit: '元', ask: ask('sum') };
const DEFINITIONS = [MEETINGS, PEOPLE, FEES];

const figure = (value: number | null): Figure => ({ value, unit: '次', label: '旧名' });
const reportOf = (values: Record<string, number | null>): Report => ({
  ...REPORT,
  figures: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, figure(value)])),
});
interface Side {
  readonly values: Record<string, number | null>;
  readonly rows?: Record<string, readonly string[]>;
}
/** Live values are kept ones: amounts in 分. */
const drift = (approved: Side, live: Side, definitions: readonly FigureDefinition[] = DEFINITIONS) =>
  driftOf(
    { report: reportOf(approved.values), rows: approved.rows ?? {} },
    { definitions, answers: new Map(Object.entries(live.values)), rows: live.rows ?? {} },
  );

test('a number that is the same from the same rows has not drifted', () => {
  const rows = { meetings: ['a', 'b'] };
  expect(
    drift({ values: { meetings: 2, fees: 3.5 }, rows }, { values: { meetings: 2, fees: 350 }, rows }),
  ).toEqual([]);
});

test('a changed number is told with both numbers, in its own unit', () => {
  expect(drift({ values: { meetings: 2, fees: 3.5 } }, { values: { meetings: 3, fees: 400 } })).toEqual([
    { key: 'meetings', label: '会议', sealed: 2, now: 3 },
    { key: 'fees', label: '信息处理费', sealed: 3.5, now: 4 },
  ]);
});

test('swapped rows with the same number are told', () => {
  const approved = { values: { meetings: 2 }, rows: { meetings: ['a', 'b'] } };
  const same = [{ key: 'meetings', label: '会议', sealed: 2, now: 2 }];
  expect(drift(approved, { values: { meetings: 2 }, rows: { meetings: ['a', 'c'] } })).toEqual(same);
  expect(drift(approved, { values: { meetings: 2 } })).toEqual(same);
});

test('a row that adds nothing to a sum changes nothing', () => {
  expect(
    drift(
      { values: { people: 40 }, rows: { people: ['a'] } },
      { values: { people: 40 }, rows: { people: ['a', 'b'] } },
    ),
  ).toEqual([]);
});

test('a figure that is gone, and one that no longer has an answer', () => {
  expect(drift({ values: { 'declared.old': 7, meetings: 2 } }, { values: { meetings: null } })).toEqual([
    { key: 'meetings', label: '会议', sealed: 2, now: null },
    { key: 'declared.old', label: '旧名', sealed: 7, now: null },
  ]);
});

test('a figure that had no answer and now has one', () => {
  expect(drift({ values: { meetings: null, fees: null } }, { values: { meetings: 1, fees: null } })).toEqual([
    { key: 'meetings', label: '会议', sealed: null, now: 1 },
  ]);
});

test('what the report does not have is not told, nor are comparisons, shares and checks', () => {
  expect(drift({ values: {} }, { values: { meetings: 4 } })).toEqual([]);
  const definitions: FigureDefinition[] = [
    { ...MEETINGS, key: 'odd', check: true },
    { ...MEETINGS, key: 'share', ask: { kind: 'share', part: 'meetings', whole: 'people' } },
    { ...MEETINGS, key: 'growth', ask: { kind: 'growth', of: 'meetings' } },
  ];
  const values = { odd: 1, share: 1, growth: 1 };
  expect(drift({ values }, { values: { odd: 2, share: 2, growth: 2 } }, definitions)).toEqual([]);
});

test('a cell of a table is compared with the report, not with its figures', () => {
  const key = 'applications.newReceived.total';
  const cell: FigureDefinition = { ...MEETINGS, key, label: '新收', cell: true };
  const { tables } = REPORT;
  const sealed = 'newReceived' in tables.applications ? tables.applications.newReceived.total : -1;
  expect(drift({ values: {} }, { values: { [key]: sealed + 1 } }, [cell])).toEqual([
    { key, label: '新收', sealed, now: sealed + 1 },
  ]);
});
