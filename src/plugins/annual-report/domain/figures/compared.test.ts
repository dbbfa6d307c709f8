import fc from 'fast-check';
import { comparedKeys } from '../assembly/previous';
import { answerAll, questionsBehind } from './answers';
import { figureCatalogue } from './catalogue';
import { compared } from './compared';
import type { Answer } from './figure';

const SETTINGS = {
  countsPublications: true,
  lapsedCountsAsRepealed: false,
  processingFeesInItemEight: false,
  columns: [],
};
const definitions = figureCatalogue(SETTINGS);

/** A figure with its comparisons, as they are answered for a value of this and of last year. */
function year(now: number, then: Answer) {
  const figure = compared({ key: 'a.b', label: '某数', unit: '件', ask: { kind: 'total', of: [] } });
  const sum = { key: 'sum', label: '', unit: '件', ask: { kind: 'total', of: ['a.b'] } } as const;
  const asked = { kind: 'question', register: 'events', among: ALL, rows: ALL } as const;
  const counted = figure.map((each) =>
    each.key === 'a.b'
      ? { ...each, ask: { ...asked, measure: { kind: 'distinct', field: 'x' } as const } }
      : each,
  );
  const tabulated = { passes: [], distinct: new Map([['a.b', now]]) };
  const answers = answerAll([...counted, sum], tabulated, new Map([['a.b', then]]));
  return ['Change', 'Growth', 'Previous'].map((suffix) => answers.get(`a.b${suffix}`));
}
const ALL = { kind: 'all', of: [] } as const;

test.each([
  [5, 4, [1, 25, 4]],
  [0, 4, [-4, -100, 4]],
  [4, 4, [0, 0, 4]],
  [4, 0, [4, null, 0]],
  [0, 0, [0, null, 0]],
  [4, null, [null, null, null]],
  [29, 36, [-7, -19.44, 36]],
  [254, 241, [13, 5.39, 241]],
  [801, 800, [1, 0.13, 800]],
  [799, 800, [-1, -0.13, 800]],
  [100_001, 100_000, [1, 0, 100_000]],
])('%p after %p', (now, then, told) => {
  expect(year(now, then)).toEqual(told);
});

test('growth has the sign of the change, or is nothing where it is too small to tell', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (now, then) => {
      const [change, growth] = year(now, then) as [number, number];
      expect([Math.sign(change), 0]).toContain(Math.sign(growth));
      expect(Math.abs(growth - (change / then) * 100)).toBeLessThanOrEqual(0.005_000_1);
    }),
  );
});

test('what is compared is asked of last year once, and comes down to the same rows', () => {
  const keys = comparedKeys(definitions);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual(
    expect.arrayContaining([
      'published.total',
      'published.byChannel.wechat',
      'wechat.reads',
      'applications.received',
      'applications.concluded',
      'proposals.total',
      'proactive.normativeDocuments.issued',
      'fees.informationProcessing',
    ]),
  );
  for (const key of ['wechat.readsChange', 'wechat.readsGrowth', 'wechat.readsPrevious']) {
    expect(questionsBehind(definitions, key)).toEqual(questionsBehind(definitions, 'wechat.reads'));
  }
});

test('a list of parts holds the parts alone: whoever adds it up gets the whole', () => {
  const parts = definitions.filter(({ key }) => key.startsWith('published.byChannel.'));
  expect(parts.every(({ ask }) => ask.kind === 'question')).toBe(true);
  expect(definitions.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['published.byChannelGrowth.wechat', 'published.byChannelPrevious.website']),
  );
});
