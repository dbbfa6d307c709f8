import { linksOf } from '../read-text';
import { DEFAULT_ALLOWED_HOSTS } from './allowed-hosts';
import { deadLinks, isDead } from './dead-link';
import { foreignLinks } from './foreign-links';

const linksIn = (text: string, kind: 'plain' | 'markdown' = 'markdown') =>
  linksOf([{ field: 'content', label: '正文', text, kind }]);
const hrefs = (text: string) => linksIn(text).map(({ href }) => href);
const foreign = (text: string, more: readonly string[] = []) =>
  foreignLinks(linksIn(text), [...DEFAULT_ALLOWED_HOSTS, ...more]).map(({ message }) => message);

test.each([
  ['见[名单](http://a.gov.cn/b "题")和http://b.gov.cn/c。', ['http://a.gov.cn/b', 'http://b.gov.cn/c']],
  ['<http://a.gov.cn/b>', ['http://a.gov.cn/b']],
  ['[http://a.gov.cn](http://a.gov.cn)', ['http://a.gov.cn']],
  ['[http://a.gov.cn](http://b.cn)', ['http://b.cn', 'http://a.gov.cn']],
  ['[![图](/uploads/a.png)](http://b.cn)', ['http://b.cn', '/uploads/a.png']],
  ['（https://a.gov.cn/?a=1&b=2），请看', ['https://a.gov.cn/?a=1&b=2']],
  ['https://a.gov.cn请看', ['https://a.gov.cn']],
  ['[表](/uploads/a.pdf)和[电话](tel:06318531088)', ['/uploads/a.pdf', 'tel:06318531088']],
  ['**http://a.gov.cn**', ['http://a.gov.cn']],
  ['没有', []],
])('%s', (text, expected) => {
  expect(hrefs(text)).toEqual(expected);
});

test('links tell where they stand', () => {
  expect(linksIn('甲\n\n乙[丙](http://a.cn)')).toEqual([
    {
      ...{ href: 'http://a.cn', words: '丙', bare: false },
      place: { field: 'content', label: '正文', file: null, at: '第2段' },
    },
  ]);
});

test.each([
  'http://gov.cn/a',
  'https://www.wendeng.gov.cn/a',
  'https://MP.weixin.qq.com/s/a',
  'http://www.news.cn./a',
  '/uploads/a.pdf',
  'mailto:a@example.com',
  'tel:06318531088',
  '#附件',
  '/api/news-items',
])('%s is no foreign link', (href) => {
  expect(foreign(`[甲](${href})`)).toEqual([]);
});

test.each([
  ['http://www.example.com/a', '指向 www.example.com，不是政府网站'],
  ['http://fakegov.cn/', '指向 fakegov.cn，'],
  ['http://gov.cn.example.com/', '指向 gov.cn.example.com，'],
  ['http://www.gov.cn@example.com/', '指向 example.com，'],
  ['//example.com/', '指向 example.com，'],
  ['http://192.168.1.1/a', 'IP 地址（192.168.1.1）'],
  ['http://2130706433/a', 'IP 地址（127.0.0.1）'],
  ['http://[::1]/a', 'IP 地址'],
  ['http://www.gоv.cn/', '域名里有英文以外的文字'],
  ['http://a b', undefined],
  ['http://%zz/', '网址写得不对'],
  ['abc.html', '网址不完整'],
  ['www.example.com/a', '网址不完整'],
  ['javascript:alert(1)', '不是网址'],
  ['file:///D:/低保/名单.docx', '不是网址'],
])('%s is one', (href, words) => {
  if (words === undefined) expect(foreign(`[甲](${href})`)).toHaveLength(1);
  else expect(foreign(`[甲](${href})`)).toEqual([expect.stringContaining(words)]);
});

test('a picture that lies on another website is a foreign link too', () => {
  expect(foreign('![会场](https://img.example.com/a.png)')).toEqual([
    expect.stringContaining('“图片会场”指向 img.example.com，'),
  ]);
  expect(foreign('![会场](/uploads/a.png)')).toEqual([]);
});

test('the office’s own and the names on its list are none; an IP address is told all the same', () => {
  const own = ['gk.example.cn', '*.example.org', '10.0.0.1'];
  expect(foreign('http://gk.example.cn/a http://a.example.org http://example.org', own)).toEqual([]);
  expect(foreign('http://www.gk.example.cn/a', own)).toHaveLength(1);
  expect(foreign('http://10.0.0.1/', own)).toHaveLength(1);
});

test('a link is dead where it says so, not where we are kept out', () => {
  expect(([404, 410, 500, 503, 'unreachable'] as const).map(isDead)).toEqual(Array(5).fill(true));
  expect([200, 204, 301, 401, 403, 405, 429].map(isDead)).toEqual(Array(7).fill(false));
  const [link] = linksIn('甲[名单](http://a.cn/b)');
  expect(deadLinks([link!], new Map([[link!.href, 404]]))[0]).toMatchObject({
    code: 'LINK_DEAD',
    severity: 'warning',
    excerpt: '名单 http://a.cn/b',
    message: '正文第1段的链接“名单”打不开（404）。',
  });
});
