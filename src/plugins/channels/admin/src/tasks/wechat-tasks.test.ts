import type { DeliveryRecord } from '../../../shared/deliveries';
import type { WechatArticle } from '../../../shared/wechat-articles';
import { wechatTasks } from './wechat-tasks';

const article = (over: Partial<WechatArticle>): WechatArticle => ({
  type: 'news-items',
  documentId: 'aaaaaa',
  title: '山林防火',
  state: 'drafted',
  label: '草稿已在公众号草稿箱，等待发表',
  sentence: '草稿已存入。',
  next: '请发表。',
  address: null,
  publishedOn: null,
  deletable: true,
  updatedAt: '2026-11-23T09:00:00+08:00',
  ...over,
});
const delivery = (over: Partial<DeliveryRecord>): DeliveryRecord => ({
  id: 7,
  channel: 'wechat',
  target: 'wx0',
  key: 'k',
  op: 'upsert',
  type: 'news-items',
  documentId: 'aaaaaa',
  title: '山林防火',
  state: 'person',
  attempts: 1,
  sentence: '标题太长。',
  next: '请改短。',
  code: 'TITLE',
  createdAt: '2026-11-23T09:00:00+08:00',
  updatedAt: '2026-11-23T09:00:00+08:00',
  dueAt: null,
  ...over,
});

test('a draft waits for its link', () => {
  expect(wechatTasks([article({})], [])).toMatchObject([{ actions: ['address'], delivery: undefined }]);
});

test('an article and its delivery are one thing to do', () => {
  const tasks = wechatTasks([article({ state: 'failed' })], [delivery({})]);
  expect(tasks).toMatchObject([{ actions: ['address', 'push', 'retry', 'cancel'], delivery: 7 }]);
});

test.each([
  [true, ['delete', 'deletedByHand']],
  [false, ['deletedByHand']],
])('what was withdrawn is deleted here only where that can be done: %s', (deletable, actions) => {
  expect(wechatTasks([article({ state: 'withdrawn', deletable, next: '' })], [])).toMatchObject([
    { actions },
  ]);
});

test('what can only be deleted by hand names no button that is not there, nor one that would do nothing', () => {
  const withdrawn = article({ state: 'withdrawn', deletable: false, next: '请点“从公众号删除”。' });
  const [task] = wechatTasks([withdrawn], [delivery({ op: 'remove' })]);
  expect(task).toMatchObject({ actions: ['deletedByHand'], delivery: 7 });
  expect(task?.next).not.toContain('从公众号删除');
});

test('what goes on by itself, or is done, waits for nobody', () => {
  const states = ['planned', 'drafting', 'submitted', 'published', 'deleted'] as const;
  expect(
    wechatTasks(
      states.map((state) => article({ state, next: '' })),
      [],
    ),
  ).toEqual([]);
});

test('a delivery whose article does not wait is shown all the same, and other channels are not', () => {
  const tasks = wechatTasks([], [delivery({}), delivery({ id: 8, channel: 'webhook', documentId: 'b' })]);
  expect(tasks).toMatchObject([{ delivery: 7, sentence: '标题太长。', actions: ['retry', 'cancel'] }]);
});
