import type { ActName } from '../../shared/trail';
import { reviewActs } from './acts';
import { standingAfter } from './standing';
import { placesOf } from './waiting';

const row = (act: ActName, who: string, fingerprint: string, details: Record<string, string> = {}) => ({
  seq: 1,
  at: '2026-11-23T09:41:07.000+08:00',
  act,
  actorKey: `user:${who}`,
  actorName: who,
  way: 'panel' as const,
  bodyCode: 'default',
  subjectType: 'api::news-item.news-item',
  subjectId: 'd',
  subjectTitle: '甲',
  fingerprint,
  details,
});
const signs = (who: string, fingerprint: string) =>
  ['political', 'secrecy', 'procedure'].map((gate) => row('sign', who, fingerprint, { gate }));

const places = (
  rows: readonly ReturnType<typeof row>[],
  draft: string,
  published: string | null,
  reader = '李四',
) =>
  placesOf(
    standingAfter(reviewActs(rows)),
    { draft, published },
    { key: `user:${reader}`, name: reader },
  ).map(({ list, by, own, unsigned }) => [list, by, own, unsigned.length]);

const CREATED = row('create', '张三', 'a');
const SUBMITTED = [CREATED, row('submit', '张三', 'a')];

test.each([
  ['a draft stands on no list', [CREATED], 'a', null, []],
  ['submitted', SUBMITTED, 'a', null, [['toReview', '张三', false, 3]]],
  ['edited since', [...SUBMITTED, row('edit', '李四', 'b')], 'b', null, [['lapsed', '李四', true, 0]]],
  ['every gate signed', [...SUBMITTED, ...signs('李四', 'a')], 'a', null, [['toPublish', '张三', false, 0]]],
  ['changed without being on record', SUBMITTED, 'b', null, []],
  [
    'sent back',
    [...SUBMITTED, row('return', '李四', 'a', { text: '改' })],
    'a',
    null,
    [['returned', '李四', false, 0]],
  ],
  [
    'an emergency, and a change of it submitted',
    [
      CREATED,
      row('emergency', '张三', 'a', { text: '急' }),
      row('publish', '张三', 'a'),
      row('edit', '王五', 'b'),
      row('submit', '王五', 'b'),
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
  const returned = [...SUBMITTED, row('return', '李四', 'a', { text: '改' })];
  expect(places(returned, 'a', null, '张三')).toEqual([['returned', '李四', true, 0]]);
});
