import { spokenMinute } from '../../../../shanghai-time';
import { z } from 'zod';
import { overrideSchema } from '../../shared/findings';
import type { Line, Lists } from '../../shared/lists';
import { isReason } from '../../shared/reason';
import type { Review } from '../../shared/review';
import type { ListedSchedule } from '../../shared/schedules';
import { lackingReason } from './acts/lacking-reason';
import { actName, actsOf } from './item/acts-of';
import { lostBySaving, nextStep, underReview, withdrawal } from './item/next-step';
import { placeName } from './names';
import { countWaiting, firstFor, scheduleCount } from './page/waiting';
import type { Rights } from './permissions';
import { isUnanswered, sentence } from '../../../../admin/parts/sentence';
import { actSentence, isOutOfDate } from './sentences';

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
  expect(spokenMinute('2026-11-23T09:41:07+08:00')).toBe('2026-11-23 09:41');
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
  lapsed: null,
  withdrawn: null,
  release: null,
  schedules: [],
  can: [],
  gates: [],
  cannot: {},
};
const AT = '2026-11-23T09:41:07+08:00';
const SUBMITTED = { by: '张三', at: AT, remark: null, tolerated: [] };
const EMERGENCY = {
  by: '张三',
  at: AT,
  reason: '停水。',
  fingerprint: 'then',
  signatures: UNSIGNED,
  gates: [],
  tolerated: [],
  earlier: [],
};

test.each<[Partial<Review>, string]>([
  [{}, '等录入员提交审核'],
  [{ can: ['submit'] }, '改好后提交审核，由另一个人签字'],
  [{ isPublic: true, can: ['submit'] }, '公众看到的还是原来的'],
  [{ state: 'submitted', submitted: SUBMITTED }, '还缺政治关、保密关、程序关'],
  [{ state: 'submitted', submitted: SUBMITTED, gates: ['secrecy'] }, '签保密关，或者退回'],
  [{ state: 'returned', returned: { by: '李四', at: '', reason: '日期不对' } }, '李四退回：日期不对'],
  [{ state: 'approved' }, '等发布员发布'],
  [{ state: 'approved', can: ['publish'] }, '可以发布'],
  [{ state: 'published' }, '已经公开'],
  [{ lapsed: { from: 'approved', by: '王五', at: AT }, can: ['submit'] }, '因改动作废，请重新提交'],
  [{ lapsed: { from: 'submitted', by: '王五', at: AT } }, '已经提交的审核因改动作废，等录入员重新提交'],
  [{ withdrawn: { by: '赵六', at: AT, reason: '内容有误' } }, '已经撤下'],
])('what comes next: %j', (facts, told) => {
  expect(nextStep({ ...REVIEW, ...facts })).toContain(told);
});

test('what was submitted and what was published in an emergency are each signed by itself', () => {
  const signed = { ...UNSIGNED, political: { by: '王五', at: '', remark: null } };
  const emergency = { ...EMERGENCY, signatures: signed, gates: ['secrecy' as const] };
  const both: Review = { ...REVIEW, submitted: SUBMITTED, emergency, can: ['sign'], gates: ['political'] };
  expect(underReview(both, 'emergency')).toEqual({ seen: 'then', signatures: signed, gates: ['secrecy'] });
  expect(underReview(both, 'submission')).toEqual({
    seen: 'now',
    signatures: UNSIGNED,
    gates: ['political'],
  });
  const names = (review: Review) => actsOf(review).map((act) => actName(act, review));
  expect(names(both)).toEqual(['签字', '补签紧急发布']);
  expect(names({ ...both, can: [], gates: [] })).toEqual(['补签紧急发布']);
  expect(names({ ...both, submitted: null })).toEqual(['签字']);
  expect(names({ ...both, emergency: { ...emergency, gates: [] } })).toEqual(['签字']);
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
    lapsed: [line(true), line(false)],
    toPublish: [line(false)],
    schedules: [],
  };
  const rights: Rights = { gates: ['political'], publishes: () => false };
  expect(countWaiting(lists, rights)).toBe(4);
  expect(countWaiting(lists, { gates: [], publishes: () => true })).toBe(3);
  // The page opens on the first list that has something for her, else on the first that has anything.
  expect(firstFor(lists, { gates: ['political'], publishes: () => false })).toBe('review');
  expect(firstFor(lists, { gates: [], publishes: () => true })).toBe('returned');
  const others = { ...lists, returned: [line(false)], lapsed: [] };
  expect(firstFor(others, { gates: [], publishes: () => true })).toBe('publish');
  expect(firstFor({ ...others, toReview: [] }, { gates: [], publishes: () => false })).toBe('emergencies');
});

test('of what is set for a minute the waiting are counted, and the failed apart', () => {
  const set = (state: ListedSchedule['state']) => ({ state }) as ListedSchedule;
  expect(scheduleCount([set('waiting'), set('done')])).toBe('1');
  expect(scheduleCount([set('failed'), set('failed')])).toBe('0，没有做成 2');
});

test('what was submitted and what was published in an emergency are sent back by two acts', () => {
  const one: Review = { ...REVIEW, can: ['return'], submitted: SUBMITTED };
  const names = (review: Review) => actsOf(review).map((act) => actName(act, review));
  expect(names(one)).toEqual(['退回']);
  const both: Review = { ...one, isPublic: true, emergency: EMERGENCY };
  expect(names(both)).toEqual(['退回草稿', '退回紧急发布并撤下']);
  expect(names({ ...both, submitted: null })).toEqual(['退回紧急发布并撤下']);
  const release = { by: '赵六', at: AT, signatures: UNSIGNED };
  expect(names({ ...both, release })).toEqual(['退回草稿', '退回紧急发布']);
});

test('before what is reviewed or approved is changed, she is told what it costs', () => {
  expect(lostBySaving({ ...REVIEW, state: 'approved' })).toBe('保存后，已有的审核作废，要重新提交。');
  expect(lostBySaving(REVIEW)).toBe('');
});

test('what was withdrawn says by whom, when and why', () => {
  const told = withdrawal({ by: '赵六', at: AT, reason: '内容有误。' });
  expect(told).toBe('赵六于 2026-11-23 09:41 撤下，理由：内容有误。');
  expect(withdrawal({ by: '赵六', at: AT, reason: '' })).toBe('赵六于 2026-11-23 09:41 撤下。');
});

test.each(['。', '。。', '12', '… !', '好', ' '])('%j is no reason', (text) => {
  expect(isReason(text)).toBe(false);
  expect(lackingReason('退回的理由', text)).toBe('请写退回的理由，至少两个字。');
  expect(overrideSchema.safeParse({ id: 'x', reason: text }).success).toBe(false);
});

test('a server that is away is told so, and that nothing filled in is lost', () => {
  for (const status of [undefined, 502, 503]) {
    expect(isUnanswered(failure(status, 'Failed to fetch'))).toBe(true);
    expect(actSentence(failure(status, 'Failed to fetch'))).toContain('您填的内容还在');
  }
  expect(isUnanswered(failure(409, '不行'))).toBe(false);
  expect(isUnanswered({ name: 'ZodError', message: '[]' })).toBe(false);
  expect(isOutOfDate(failure(409, '内容又有改动。', { code: 'CHANGED_MEANWHILE' }))).toBe(true);
  expect(isOutOfDate(failure(409, '签过。', { code: 'GATE_SIGNED' }))).toBe(false);
});
