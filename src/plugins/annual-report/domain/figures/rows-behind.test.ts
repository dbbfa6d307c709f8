import type { FigureDefinition, Question } from './figure';
import { rowsBehind } from './rows-behind';
import { tabulations } from './tabulation';

const ALL = { kind: 'all', of: [] } as const;
const question = (measure: Question['measure']): Question => ({
  kind: 'question',
  register: 'events',
  among: ALL,
  rows: ALL,
  measure,
});
const definition = (key: string, ask: FigureDefinition['ask']): FigureDefinition => ({
  key,
  label: key,
  unit: '件',
  ask,
});
const DEFINITIONS = [
  definition('meetings', question({ kind: 'count' })),
  definition('places', question({ kind: 'distinct', field: 'place' })),
  definition('sum', { kind: 'total', of: ['meetings'] }),
  { ...definition('odd', question({ kind: 'count' })), check: true as const },
];

test('rows are sorted whatever order they came in; what is derived or only checked has none', () => {
  const group = (...rows: string[]) => ({ values: [], bits: 0, count: rows.length, sums: [], rows });
  const behind = rowsBehind(DEFINITIONS, {
    passes: tabulations(DEFINITIONS).map((tabulation) => ({
      tabulation,
      groups: [group('c', 'a'), group('d', 'b')],
    })),
    distinct: new Map([['places', 2]]),
    distinctRows: new Map([['places', ['z', 'y']]]),
  });
  expect(behind).toEqual({ meetings: ['a', 'b', 'c', 'd'], places: ['y', 'z'] });
});

test('a figure without rows is left out', () => {
  expect(rowsBehind(DEFINITIONS, { passes: [], distinct: new Map() })).toEqual({});
});
