import { unzlibSync } from 'fflate';
import {
  isArticleAddress,
  markedAddress,
  messageIdOf,
  originOf,
  pageAddress,
  tidyAddress,
} from './addresses';
import { checkTexts, LIMITS, type ArticleTexts } from './limits';
import { matched, merged, type Known } from './match';
import { checkPicture, pictureKind, uploadNameOf } from './pictures';
import { plainCover } from './plain-cover';
import { publicationStatus } from './states';

const BASE = 'https://gk.example.gov.cn';
const ID = 'cjvgyqvpc7ubtn9jo6mzi4mc';

describe('limits', () => {
  const fits: ArticleTexts = {
    title: '题'.repeat(LIMITS.title),
    author: '作'.repeat(LIMITS.author),
    digest: '摘'.repeat(LIMITS.digest),
    content: 'x'.repeat(LIMITS.content - 1),
    sourceAddress: 'x'.repeat(LIMITS.sourceAddressBytes),
  };
  test('what just fits passes', () => expect(checkTexts(fits)).toEqual([]));
  test.each([
    ['title', '𠮷'.repeat(33), 'TITLE_TOO_LONG', '多出 1 字'],
    ['title', '', 'TITLE_MISSING', '没有标题'],
    ['author', '作'.repeat(17), 'AUTHOR_TOO_LONG', '17 字'],
    ['digest', '摘'.repeat(125), 'DIGEST_TOO_LONG', '多出 5 字'],
    ['content', 'x'.repeat(20_000), 'CONTENT_TOO_LONG', '20000 个字符'],
    ['sourceAddress', '网'.repeat(400), 'SOURCE_ADDRESS_TOO_LONG', '1 KB'],
  ])('%s beyond it is told, with what to do', (field, value, code, words) => {
    const [problem, ...others] = checkTexts({ ...fits, [field]: value });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code, sentence: expect.stringContaining(words) });
    expect(problem!.next).toMatch(/请.*再推送/);
  });
  test('the longest title of characters outside the basic plane fits', () =>
    expect(checkTexts({ ...fits, title: '𠮷'.repeat(32) })).toEqual([]));
});

describe('pictures', () => {
  const png = plainCover();
  test('the plain cover is a sound PNG of 900 × 383, and always the same', () => {
    expect(pictureKind(png)).toBe('png');
    expect([...png.slice(16, 24)]).toEqual([0, 0, 3, 132, 0, 0, 1, 127]);
    const at = Buffer.from(png).indexOf('IDAT') + 4;
    expect(unzlibSync(png.slice(at, -16))).toHaveLength(383 * (900 * 3 + 1));
    expect(plainCover()).toEqual(png);
    expect(png.length).toBeLessThan(20_000);
  });
  test('go by their bytes, not by their names', () => {
    expect(checkPicture('a.gif', png, 'inline')).toBeUndefined();
    expect(checkPicture('a.png', Buffer.from('GIF89a'), 'inline')).toMatchObject({ code: 'PICTURE_KIND' });
    expect(checkPicture('a.gif', Buffer.from('GIF89a'), 'cover')).toBeUndefined();
    expect(checkPicture('a.png', Buffer.from('text'), 'cover')).toMatchObject({ code: 'PICTURE_KIND' });
  });
  test('of a megabyte are too large for the text, not for a cover', () => {
    const large = Buffer.concat([png, Buffer.alloc(1024 * 1024 - png.length)]);
    expect(checkPicture('a.png', large, 'inline')).toMatchObject({ code: 'PICTURE_TOO_LARGE' });
    expect(checkPicture('a.png', large.subarray(1), 'inline')).toMatchObject({ code: 'PICTURE_KIND' });
    expect(checkPicture('a.png', large.subarray(0, -1), 'inline')).toBeUndefined();
    expect(checkPicture('a.png', large, 'cover')).toBeUndefined();
  });
  test.each([
    ['/uploads/a_1.png', 'a_1.png'],
    [`${BASE}/uploads/a_1.png?expires=1`, 'a_1.png'],
    ['https://elsewhere.example/uploads/a.png', undefined],
    ['/uploads/../../etc/passwd', undefined],
    ['/uploads/a..b', undefined],
    ['/uploads/', undefined],
  ])('%s is the upload %s', (src, name) => expect(uploadNameOf(src, BASE)).toBe(name));
});

describe('addresses', () => {
  test('a marked page tells where it came from', () => {
    const marked = markedAddress(pageAddress(BASE, 'news-items', ID), '0123456789ab');
    expect(originOf(marked)).toEqual({ mark: '0123456789ab', type: 'news-items', documentId: ID });
    expect(originOf(pageAddress(BASE, 'annual-reports', 'default-2023'))).toEqual({
      type: 'annual-reports',
      documentId: 'default-2023',
    });
    expect(originOf(pageAddress(BASE, 'annual-reports', 'bei-an-2023'))).toEqual({
      type: 'annual-reports',
      documentId: 'bei-an-2023',
    });
    expect(originOf('https://elsewhere.example/')).toEqual({});
  });
  test.each([
    ['https://mp.weixin.qq.com/s/AbC-d_123456', true],
    ['https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=ab', true],
    ['http://mp.weixin.qq.com/s/AbC-d_123456', false],
    ['https://mp.weixin.qq.com/s', false],
    ['https://mp.weixin.qq.com.evil.cn/s/AbC-d_123456', false],
    ['https://mp.weixin.qq.com/s/Ab C', false],
  ])('%s: %s', (address, expected) => expect(isArticleAddress(address)).toBe(expected));
  test('long addresses carry the message’s number', () => {
    const long = 'http://mp.weixin.qq.com/s?__biz=B&mid=2247490098&idx=2&sn=x#rd';
    expect(tidyAddress(long)).toBe('https://mp.weixin.qq.com/s?__biz=B&mid=2247490098&idx=2&sn=x');
    expect(messageIdOf(long)).toBe('2247490098_2');
    expect(messageIdOf('https://mp.weixin.qq.com/s/abcdef')).toBeUndefined();
  });
});

describe('which article is which item', () => {
  const known = (about: Partial<Known>): Known => ({
    type: 'news-items',
    documentId: ID,
    titles: [],
    ...about,
  });
  const page = pageAddress(BASE, 'news-items', ID);

  test('the list and the numbers tell of one article', () => {
    const address = 'https://mp.weixin.qq.com/s?__biz=B&mid=7&idx=1';
    expect(
      merged([
        { articleId: 'a', address, title: '题', day: '2026-11-20' },
        { messageId: '7_1', day: '2026-11-20', reads: 5 },
      ]),
    ).toEqual([{ articleId: 'a', messageId: '7_1', address, title: '题', day: '2026-11-20', reads: 5 }]);
  });

  test('by mark, by number, by the page it leads to; not by the page of another push', () => {
    const day = '2026-11-20';
    const by = (seen: object, about: Partial<Known>) => matched([{ day, ...seen }], [known(about)]).length;
    expect(by({ sourceAddress: markedAddress(page, '0123456789ab') }, { mark: '0123456789ab' })).toBe(1);
    expect(by({ sourceAddress: markedAddress(page, '0123456789ab') }, { mark: 'ba9876543210' })).toBe(0);
    expect(by({ sourceAddress: page }, {})).toBe(1);
    expect(by({ messageId: '7_1' }, { messageId: '7_1' })).toBe(1);
  });

  test('by title only where one fits, and on its days', () => {
    const seen = (day: string, more: object = {}) => ({ title: '题', day, ...more });
    const waiting = known({ titles: ['题'], from: '2026-11-20' });
    expect(matched([seen('2026-11-21')], [waiting])).toHaveLength(1);
    expect(matched([seen('2026-11-19')], [waiting])).toHaveLength(0);
    expect(matched([seen('2026-11-21'), seen('2026-11-22')], [waiting])).toHaveLength(0);
    expect(matched([seen('2026-11-21')], [waiting, { ...waiting, documentId: 'another' }])).toHaveLength(0);
    expect(matched([seen('2026-11-21', { deleted: true })], [waiting])).toHaveLength(0);
    expect(
      matched([seen('2026-11-21')], [{ ...waiting, address: 'https://mp.weixin.qq.com/s/x' }]),
    ).toHaveLength(0);
  });
});

test.each([2, 3, 4, 5, 6, 17])('status %d has a sentence of its own and a next step', (status) => {
  expect(publicationStatus(status)).toMatchObject({
    kind: 'over',
    sentence: expect.stringMatching(/。$/),
    next: expect.stringMatching(/请/),
  });
});
