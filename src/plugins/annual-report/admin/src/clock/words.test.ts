import { leftWords, notesOf, urgencyOf } from './words';

const CLOCK = {
  state: '办理中',
  lastDay: '2026-10-19',
  left: 14,
  used: 6,
  total: 20,
  provisionalYear: null,
  correction: { by: '2026-09-23', left: 1 },
  others: null,
  extension: { latest: '2026-11-16', to: null, capped: false },
  days: [],
} as const;

test.each([
  ['办理中', 14, '还剩 14 个工作日', 'running'],
  ['办理中', 3, '还剩 3 个工作日', 'soon'],
  ['已延期', 0, '今天是最后一天', 'soon'],
  ['已逾期', -2, '已超期 2 个工作日', 'over'],
  ['已逾期', 0, '最后一天已经过了', 'over'],
  ['按期办结', 5, '提前 5 个工作日办结', 'done'],
  ['逾期办结', -1, '超期 1 个工作日办结', 'over'],
  ['等补正', null, '期限停着，等申请人补正', 'waiting'],
] as const)('%s %s: %s', (state, left, words, urgency) => {
  expect(leftWords({ state, left })).toBe(words);
  expect(urgencyOf({ state, left })).toBe(urgency);
});

test('what else there is to know', () => {
  expect(notesOf({ ...CLOCK, days: [] })).toEqual([
    '要申请人补正的，最晚 2026年9月23日（星期三）告知（7个工作日内，还剩 1 个工作日）。',
    '确需延长的，经批准并告知申请人，最晚可到 2026年11月16日（星期一）（不超过20个工作日）。',
  ]);
  const asked = { ...CLOCK, days: [], correction: null, extension: null, state: '征求意见中' as const };
  expect(notesOf({ ...asked, others: { by: '2026-10-14', left: -1 } })[1]).toMatch(
    /已满15个工作日.*由本机关依法决定/,
  );
  expect(notesOf({ ...asked, others: { by: '2026-10-14', left: 2 } })[1]).toMatch(
    /到 2026年10月14日（星期三）/,
  );
});
