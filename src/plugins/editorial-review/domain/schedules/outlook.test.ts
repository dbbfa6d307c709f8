import type { ActName } from '../../shared/trail';
import { reviewActs } from '../review/acts';
import { sampleRow } from '../review/sample-row';
import { standingAfter } from '../review/standing';
import { isMoot, outlook } from './outlook';

const row = (act: ActName, who: string, details: Record<string, string> = {}) =>
  sampleRow(act, who, 'a', details);
const CREATED = row('create', '张三');
const SUBMITTED = [CREATED, row('submit', '张三')];
const APPROVED = [
  ...SUBMITTED,
  ...['political', 'secrecy', 'procedure'].map((gate) => row('sign', '李四', { gate })),
];
const standing = (rows: readonly ReturnType<typeof row>[]) => standingAfter(reviewActs(rows));

test('what is approved will be published; what is not is told why not, as things are now', () => {
  const versions = { draft: 'a', published: null };
  expect(outlook('publish', standing(APPROVED), versions)).toBeNull();
  expect(outlook('publish', standing(SUBMITTED), versions)).toContain(
    '到时间已经通过审核才会发布。正在审核，还缺',
  );
  expect(outlook('publish', standing([CREATED]), versions)).toContain('到时间已经通过审核才会发布。');
});

test('what is public already as it is needs no publication', () => {
  expect(outlook('publish', standing(APPROVED), { draft: 'a', published: 'a' })).toContain(
    '没有什么要发布的',
  );
});

test('only what is public is withdrawn', () => {
  expect(outlook('unpublish', standing([CREATED]), { draft: 'a', published: null })).toContain(
    '没有什么可撤下的',
  );
  expect(outlook('unpublish', standing([CREATED]), { draft: 'b', published: 'a' })).toBeNull();
});

test.each([
  ['publish', { draft: 'a', published: 'a' }, true],
  ['publish', { draft: 'b', published: 'a' }, false],
  ['unpublish', { draft: 'a', published: null }, true],
  ['unpublish', { draft: 'a', published: 'a' }, false],
] as const)('%s of %o no longer matters: %s', (action, versions, moot) => {
  expect(isMoot(action, versions)).toBe(moot);
});
