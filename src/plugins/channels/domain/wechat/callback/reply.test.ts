import fc from 'fast-check';
import type { Knowledge, PublicItem } from './knowledge';
import type { Message } from './message';
import { replyTo } from './reply';
import { readWish } from './wish';

const LETTERS = fc.constantFrom(...Array.from('ab 0~&;#<>[]!"%é中公告查询防火Ａ：\u3000\u{1F600}\u{20000}'));

const item = (type: PublicItem['type'], n: number, title = `标题${n}`): PublicItem => ({
  type,
  documentId: `doc${n}`,
  title,
  day: `2023-01-${String(n).padStart(2, '0')}`,
});
const KNOWN: Knowledge = {
  office: '界石镇人民政府',
  home: 'https://gk.example.gov.cn',
  reports: [
    { year: 2023, title: '界石镇人民政府2023年政府信息公开工作年度报告' },
    { year: 2022, title: '二二' },
  ],
  items: [
    ...[9, 8, 7, 6, 5, 4].map((n) => item('announcements', n)),
    item('news-items', 3, '界石镇召开春季森林防火工作会议'),
    item('personnel-notices', 2, '关于ＡＢ同志任职的通知'),
  ],
};
const who = { account: 'gh_1', from: 'o', identity: '1' };
const said = (text: string, known = KNOWN) => replyTo({ kind: 'text', text, ...who }, known) ?? '';

it.each([
  ['年报', { kind: 'reports' }],
  [' 【年报】。', { kind: 'reports' }],
  ['政府信息公开年报', { kind: 'reports' }],
  ['２０２３', { kind: 'report', year: 2023 }],
  ['2023年', { kind: 'report', year: 2023 }],
  ['2023年报', { kind: 'report', year: 2023 }],
  ['2023年年报', { kind: 'report', year: 2023 }],
  ['2023年度报告', { kind: 'report', year: 2023 }],
  ['年报2023', { kind: 'report', year: 2023 }],
  ['公告', { kind: 'latest', type: 'announcements' }],
  ['人事', { kind: 'latest', type: 'personnel-notices' }],
  ['动态', { kind: 'latest', type: 'news-items' }],
  ['指南', { kind: 'guide' }],
  ['查询', { kind: 'how-to-search' }],
  ['查询 防火', { kind: 'search', words: ['防火'] }],
  ['查询：防火　会议', { kind: 'search', words: ['防火', '会议'] }],
  ['查询防火', { kind: 'search', words: ['防火'] }],
  ['查询 年报', { kind: 'reports' }],
  ['查询查询查询', { kind: 'how-to-search' }],
  ['你好', { kind: 'help' }],
  ['1999', { kind: 'help' }],
  ['', { kind: 'help' }],
])('%j asks for %j', (text, wish) => expect(readWish(text)).toEqual(wish));

it('answers with reports and their addresses', () => {
  expect(said('年报')).toContain(
    '2023年度报告\nhttps://gk.example.gov.cn/api/annual-reports/2023/report.html',
  );
  expect(said('2022')).toContain('二二\nhttps://gk.example.gov.cn/api/annual-reports/2022/report.html');
  expect(said('2019')).toContain('没有已公布的2019年度报告。已公布的有：2023、2022。');
  expect(said('年报', { ...KNOWN, reports: [] })).toContain('目前没有');
});

it('answers with the latest five of a kind', () => {
  const text = said('公告');
  expect(text.match(/announcements\/doc\d/g)).toEqual([9, 8, 7, 6, 5].map((n) => `announcements/doc${n}`));
  expect(text).toContain('标题9（2023-01-09）\nhttps://gk.example.gov.cn/api/announcements/doc9/page.html');
  expect(said('人事', { ...KNOWN, items: [] })).toContain('目前没有');
});

it('finds titles by all of the words, however they are written', () => {
  expect(said('查询 防火')).toContain('找到1条');
  expect(said('查询 防火 会议')).toContain('/news-items/doc3/page.html');
  expect(said('查询 ab')).toContain('/personnel-notices/doc2/page.html');
  expect(said('查询 标题')).toContain('找到6条，最新的5条');
  expect(said('查询 防火 公告')).toContain('没有找到');
});

it('welcomes a new follower with the words to send, and helps with anything else', () => {
  const welcome = replyTo({ kind: 'subscribe', ...who }, KNOWN);
  expect(welcome).toMatch(/^感谢关注界石镇人民政府。/);
  for (const word of ['年报', '公告', '人事', '指南', '查询 防火']) expect(welcome).toContain(word);
  expect(said('您好')).toContain('请回复下列文字');
  expect(replyTo({ kind: 'other', ...who }, KNOWN)).toBe(said('您好'));
  expect(replyTo({ kind: 'click', word: '年报', ...who }, KNOWN)).toBe(said('年报'));
});

it('says nothing to events that ask for nothing', () => {
  expect(replyTo({ kind: 'event', ...who }, KNOWN)).toBeUndefined();
});

it('marks a demonstration', () => {
  expect(said('年报', { ...KNOWN, notice: '演示数据' })).toMatch(/^【演示数据】\n/);
});

it('never says more than 2048 bytes, and cuts no address', () => {
  const title = fc.string({ unit: LETTERS, maxLength: 200 });
  const items = fc.array(
    title.map((each, n = 1) => item('announcements', n, each)),
    { maxLength: 8 },
  );
  const home = fc.nat({ max: 200 }).map((n) => `https://gk.example.gov.cn/${'x'.repeat(n)}`);
  const years = fc.uniqueArray(fc.integer({ min: 2000, max: 2099 })).map((all) => all.map((year) => ({ year, title: '报告'.repeat(60) }))); // prettier-ignore
  const word = fc.oneof(fc.constantFrom('年报', '公告', '2023', '2024', '查询 x', '帮助'), title);
  fc.assert(
    fc.property(items, years, home, word, (all, reports, base, text) => {
      const reply = said(text, { ...KNOWN, notice: '演示数据', home: base, items: all, reports });
      expect(Buffer.byteLength(reply)).toBeLessThanOrEqual(2048);
      expect(reply.endsWith(`${base}/`)).toBe(true);
    }),
  );
});

it('never fails on what people send', () => {
  const message = fc.string({ unit: LETTERS }).map((text): Message => ({ kind: 'text', text, ...who }));
  fc.assert(fc.property(message, (each) => expect(replyTo(each, KNOWN)).toBeTruthy()));
});
