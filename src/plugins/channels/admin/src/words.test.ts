import { spokenMinute } from '../../../../shanghai-time';
import { z } from 'zod';
import { typeOfModel, workplaceOf } from './names';
import { sentence } from '../../../../admin/parts/sentence';
import { receiptSentence } from './tasks/receipt-sentence';
import { checkSentence } from './website/check-sentence';
import { credentialWords } from './wechat/credential-words';
import { standing } from './wechat/standing';
import { toldOf } from './wechat/told';

const failure = (status: number | undefined, message: string, details?: object) =>
  Object.assign(new Error(message), { status, response: { data: { error: { message, details } } } });

test.each([
  [failure(409, '正在投递，请等这一次结束后再操作。'), '正在投递，请等这一次结束后再操作。'],
  [
    failure(400, '请求里有不合规定的内容。', { issues: [{ path: 'url', message: '请填写完整的网址。' }] }),
    '请填写完整的网址。',
  ],
  [failure(500, 'Internal Server Error'), '服务器出错：'],
  [failure(403, 'Forbidden'), '您没有这个权限：'],
  [failure(401, 'Missing credentials'), '登录已过期：'],
  [failure(undefined, 'Failed to fetch'), '连不上服务器：'],
  [new z.ZodError([]), '看不懂服务器的答复：'],
])('a failed request is told in Chinese', (error, told) => {
  expect(sentence(error)).toContain(told);
  expect(sentence(error)).not.toMatch(/[A-Za-z]{3,}/);
});

test('names', () => {
  expect(spokenMinute('2026-11-23T09:41:07+08:00')).toBe('2026-11-23 09:41');
  expect(typeOfModel('api::announcement.announcement')).toBe('announcements');
  expect(typeOfModel('api::receipt.receipt')).toBeUndefined();
  expect(workplaceOf('news-items', 'abc')).toBe(
    '/content-manager/collection-types/api::news-item.news-item/abc',
  );
  expect(workplaceOf('annual-reports', 'jie-shi-2023')).toBe('/plugins/annual-report?year=2023&body=jie-shi');
});

test('of a credential nothing is told but whether it is there', () => {
  expect(credentialWords({ set: false })).toBe('还没有填写。');
  expect(credentialWords({ set: true, from: 'environment' })).toContain('由服务器环境变量设定');
  expect(credentialWords({ set: true, from: 'panel', changedAt: '2026-11-23T09:41:07+08:00' })).toBe(
    '已填写，2026-11-23 改过。',
  );
  expect(credentialWords({ set: false, from: 'panel', unreadable: true })).toContain('请重新填写');
});

test('a check of the portal in a sentence', () => {
  expect(checkSentence({ looked: 0, alive: 0, dead: 0, found: 0, missing: 0 })).toBe(
    '还没有登记过网址。没有缺网址的。',
  );
  expect(checkSentence({ looked: 10, alive: 7, dead: 2, found: 1, missing: 3 })).toBe(
    '检查了 10 个网址：7 个能打开，2 个打不开或内容不符，1 个一时连不上。在网站上新找到 1 个网址，已登记。还有 3 条没有网址，请到“要办的事”里登记。',
  );
});

test('a receipt says what it lacks', () => {
  const receipt = { documentId: 'r', itemTitle: '甲', itemType: '工作动态', publishedOn: '2026-11-23' };
  expect(receiptSentence({ ...receipt, address: null, addressState: null })).toContain('还没有登记');
  expect(receiptSentence({ ...receipt, address: 'https://x', addressState: '打不开' })).toContain('打不开');
  expect(receiptSentence({ ...receipt, address: 'https://x', addressState: '内容不符' })).toContain(
    '不是这条',
  );
});

test('what goes on by itself is no fault; what waits for a person says what to do', () => {
  expect(toldOf({ kind: 'again', sentence: '微信忙。' })).toEqual({
    ok: true,
    text: '微信忙。稍后会自动重试。',
  });
  expect(toldOf({ kind: 'person', sentence: '标题太长。', next: '请改短。' })).toEqual({
    ok: false,
    text: '标题太长。请改短。',
  });
});

test('how the account stands', () => {
  const account = { connected: true, appId: 'wx1', autoDraft: true, publishByApi: true, manual: false };
  expect(standing({ ...account, connected: false })).toContain('还没有接上');
  expect(standing(account)).toContain('由接口发表');
  expect(standing({ ...account, manual: true })).toContain('这个公众号不能用接口发表');
  expect(standing({ ...account, manual: true, publishByApi: false })).not.toContain('不能用接口发表');
});
