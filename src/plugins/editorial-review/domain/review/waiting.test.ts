import { reviewActs } from './acts';
import { sampleRow } from './sample-row';
import { standingAfter } from './standing';
import { placesOf } from './waiting';

const signs = (who: string, fingerprint: string) =>
  ['political', 'secrecy', 'procedure'].map((gate) => sampleRow('sign', who, fingerprint, { gate }));

const places = (
  rows: readonly ReturnType<typeof sampleRow>[],
  draft: string,
  published: string | null,
  reader = '李四',
) =>
  placesOf(
    standingAfter(reviewActs(rows)),
    { draft, published },
    { key: `user:${reader}`, name: reader },
  ).map(({ list, by, own, unsigned }) => [list, by, own, unsigned.length]);

const CREATED = sampleRow('create', '张三', 'a');
const SUBMITTED = [CREATED, sampleRow('submit', '张三', 'a')];

test.each([
  ['a draft stands on no list', [CREATED], 'a', null, []],
  ['submitted', SUBMITTED, 'a', null, [['toReview', '张三', false, 3]]],
  ['edited since', [...SUBMITTED, sampleRow('edit', '李四', 'b')], 'b', null, [['lapsed', '李四', true, 0]]],
  ['every gate signed', [...SUBMITTED, ...signs('李四', 'a')], 'a', null, [['toPublish', '张三', false, 0]]],
  ['changed without being on record', SUBMITTED, 'b', null, []],
  [
    'sent back',
    [...SUBMITTED, sampleRow('return', '李四', 'a', { text: '改' })],
    'a',
    null,
    [['returned', '李四', false, 0]],
  ],
  [
    'an emergency, and a change of it submitted',
    [
      CREATED,
      sampleRow('emergency', '张三', 'a', { text: '急' }),
      sampleRow('publish', '张三', 'a'),
      sampleRow('edit', '王五', 'b'),
      sampleRow('submit', '王五', 'b'),
    ],
    'b',
    'a',
    [
      ['toReview', '王五', false, 3],
      ['emergencies', '张三', false, 3],
    ],
  ],
])('%s', (_name, rows, draft, published, expected) => {
  expect(places(rows, draft, published)).toEqual(expected);
});

test('of her own work a person is told that it is hers', () => {
  expect(places(SUBMITTED, 'a', null, '张三')).toEqual([['toReview', '张三', true, 3]]);
  const returned = [...SUBMITTED, sampleRow('return', '李四', 'a', { text: '改' })];
  expect(places(returned, 'a', null, '张三')).toEqual([['returned', '李四', true, 0]]);
});
