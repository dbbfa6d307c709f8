import { z } from 'zod';
import type { Line, Lists } from '../../shared/lists';
import type { Review } from '../../shared/review';
import { nextStep, seenOf, signaturesOf } from './item/next-step';
import { moment, placeName } from './names';
import { countWaiting } from './page/waiting';
import type { Rights } from './permissions';
import { sentence } from './sentences';

const failure = (status: number | undefined, message: string, details?: object) => ({
  name: 'ApplicationError',
  ...(status === undefined ? {} : { status }),
  message,
  ...(details ? { details } : {}),
});

test.each([
  [failure(409, '已经提交审核，不用再提交。'), '已经提交审核，不用再提交。'],
  [failure(403, '您的账号没有发布的权限。'), '您的账号没有发布的权限。'],
  [failure(400, '不合规定。', { issues: [{ message: '请写明理由' }] }), '请写明理由'],
  [failure(500, 'Internal Server Error'), '服务器出错：'],
  [failure(403, 'Forbidden'), '您没有这个权限：'],
  [failure(401, 'Missing credentials'), '登录已过期：'],
  [failure(undefined, 'Failed to fetch'), '连不上服务器：'],
  [{ name: 'ZodError', message: '[]' }, '看不懂服务器的答复：'],
  [new z.ZodError([]), '看不懂服务器的答复：'],
  [undefined, '连不上服务器：'],
])('a failed request is told in Chinese', (error, told) => {
  expect(sentence(error)).toContain(told);
  expect(sentence(error)).not.toMatch(/[A-Za-z]{3,}/);
});

test('names', () => {
  expect(moment('2026-11-23T09:41:07+08:00')).toBe('2026-11-23 09:41');
  const place = { field: 'attachments', label: '附件', file: '名单.docx', at: '第3段' };
  expect(placeName(place)).toBe('附件“名单.docx”第3段');
  expect(placeName({ field: 'title', label: '标题', file: null, at: null })).toBe('标题');
});

const UNSIGNED = { political: null, secrecy: null, procedure: null };
const REVIEW: Review = {
  uid: 'api::news-item.news-item',
  documentId: 'd',
  title: '甲',
  bodyCode: 'default',
  state: 'draft',
  isPublic: false,
  fingerprint: 'now',
  version: 1,
  submitted: null,
  signatures: UNSIGNED,
  returned: null,
  emergency: null,
  schedules: [],
  can: [],
  gates: [],
  cannot: {},
};
const SUBMITTED = { by: '张三', at: '2026-11-23T09:41:07+08:00', remark: null };

test.each<[Partial<Review>, string]>([
  [{}, '等编辑提交审核'],
  [{ can: ['submit'] }, '改好后提交审核，由另一个人签字'],
  [{ isPublic: true, can: ['submit'] }, '公众看到的还是原来的'],
  [{ state: 'submitted', submitted: SUBMITTED }, '还缺政治关、保密关、程序关'],
  [{ state: 'submitted', submitted: SUBMITTED, gates: ['secrecy'] }, '签保密关，或者退回'],
  [{ state: 'returned', returned: { by: '李四', at: '', reason: '日期不对' } }, '李四退回：日期不对'],
  [{ state: 'approved' }, '等发布员发布'],
  [{ state: 'approved', can: ['publish'] }, '可以发布'],
  [{ state: 'published' }, '已经公开'],
])('what comes next: %j', (facts, told) => {
  expect(nextStep({ ...REVIEW, ...facts })).toContain(told);
});

test('a reviewer answers for what was submitted, else for what was published in an emergency', () => {
  const signed = { ...UNSIGNED, political: { by: '王五', at: '', remark: null } };
  const emergency = { by: '张三', at: '', reason: '停水', fingerprint: 'then', signatures: signed };
  expect(seenOf({ ...REVIEW, emergency })).toBe('then');
  expect(signaturesOf({ ...REVIEW, emergency })).toBe(signed);
  expect(seenOf({ ...REVIEW, emergency, submitted: SUBMITTED })).toBe('now');
  expect(signaturesOf({ ...REVIEW, emergency, submitted: SUBMITTED })).toBe(UNSIGNED);
});

test('what waits for a person is counted by what she may do', () => {
  const line = (own: boolean, unsigned: Line['unsigned'] = []): Line => ({
    uid: REVIEW.uid,
    documentId: 'd',
    title: '甲',
    bodyCode: 'default',
    state: 'submitted',
    isPublic: false,
    by: '张三',
    at: '',
    text: null,
    unsigned,
    own,
  });
  const lists: Lists = {
    toReview: [line(false, ['political']), line(true, ['political']), line(false, ['secrecy'])],
    emergencies: [line(false, ['political'])],
    returned: [line(true), line(false)],
    toPublish: [line(false)],
    schedules: [],
  };
  const rights: Rights = { gates: ['political'], publishes: () => false };
  expect(countWaiting(lists, rights)).toBe(3);
  expect(countWaiting(lists, { gates: [], publishes: () => true })).toBe(2);
});
