import { figureCatalogue } from '../figures/catalogue';
import { periodOf } from '../period';
import type { Body } from '../assembly/body';
import { fillTemplate } from './engine';
import { vocabularyOf } from './vocabulary';

const body = { name: '某镇', countsPublications: true, columns: [] } as unknown as Body;
const definitions = figureCatalogue(body);

/** What a phrase says of applications, amounts in 分, by this year's value and last year's comparisons. */
function told(filter: string, now: number, then: number | null, key = 'applications.received') {
  const growth = then ? Math.round(((now - then) * 10_000) / then) / 100 : null;
  const answers = new Map([
    [key, now],
    [`${key}Change`, then === null ? null : now - then],
    [`${key}Growth`, growth],
    [`${key}Previous`, then],
  ]);
  const words = vocabularyOf(body, periodOf(2023, '2024-01-10'), definitions, answers);
  const [filled] = fillTemplate('某段', `某{{ ${key} | ${filter} }}。`, words);
  const bound = filled?.figures.map((figure) => [figure.key, filled.text.slice(figure.start, figure.end)]);
  return [filled?.text.slice(1, -1), Object.fromEntries(bound ?? [])];
}

const KEY = 'applications.received';

test.each([
  [5, 4, '比上年增加1件', { [`${KEY}Change`]: '1' }],
  [2, 4, '比上年减少2件', { [`${KEY}Change`]: '2' }],
  [4, 4, '与上年持平', {}],
  [0, 0, '与上年持平', {}],
  [3, 0, '比上年增加3件', { [`${KEY}Change`]: '3' }],
  [0, 3, '比上年减少3件', { [`${KEY}Change`]: '3' }],
  [3, null, '', {}],
])('by difference, %p after %p: %s', (now, then, phrase, figures) => {
  expect(told('comparedByDifference', now, then)).toEqual([phrase, figures]);
});

test.each([
  [43, 36, '比上年增长19.44%', { [`${KEY}Growth`]: '19.44' }],
  [29, 36, '比上年下降19.44%', { [`${KEY}Growth`]: '19.44' }],
  [4, 4, '与上年持平', {}],
  [0, 0, '与上年持平', {}],
  [3, 0, '上年没有，本年新增3件', { [`${KEY}Change`]: '3' }],
  [0, 3, '上年为3件，本年没有', { [`${KEY}Previous`]: '3' }],
  [100_001, 100_000, '与上年基本持平', {}],
  [3, null, '', {}],
])('by share, %p after %p: %s', (now, then, phrase, figures) => {
  expect(told('comparedByShare', now, then)).toEqual([phrase, figures]);
});

test('amounts are told in their unit', () => {
  const key = 'fees.informationProcessing';
  expect(told('comparedByDifference', 38_050, 50_400, key)).toEqual([
    '比上年减少123.5元',
    { [`${key}Change`]: '123.5' },
  ]);
  expect(told('comparedByShare', 60_000, 40_000, key)).toEqual(['比上年增长50%', { [`${key}Growth`]: '50' }]);
});

test('what leads to the phrase stands there only with it', () => {
  expect(told('comparedByShare: "，"', 5, 4)[0]).toBe('，比上年增长25%');
  expect(told('comparedByShare: "，"', 5, null)[0]).toBe('');
});
