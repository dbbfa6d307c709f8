import fc from 'fast-check';
import { findAddress, nextPage } from './find-address';
import { findAddresses } from './find-addresses';
import { readPage } from './read-page';
import { tellsOf } from './same-title';

const LIST = 'https://www.example.gov.cn/col/col1/index.html';
const page = (html: string) => readPage(html, LIST);

it.each([
  ['as printed', '<a href="/art/1.html">界石镇召开防火工作会议</a>'],
  ['with its blanks and widths', '<a href="/art/1.html"> 界石镇 召开\n防火工作会议 </a>'],
  ['by its title attribute', '<a href="/art/1.html" title="界石镇召开防火工作会议">界石镇召开…</a>'],
  ['with marks inside', '<a href="/art/1.html"><span>界石镇</span>召开<b>防火</b>工作会议</a>'],
  ['after scripts', '<script>var a="<a href=x>界石镇召开防火工作会议</a>"</script><a href="/art/1.html">界石镇召开防火工作会议</a>'],
])('finds a title %s', (_how, html) =>
  expect(findAddress([page(html)], '界石镇召开防火工作会议')).toBe('https://www.example.gov.cn/art/1.html'),
); // prettier-ignore

it.each([
  ['another title', '<a href="/art/1.html">界石镇召开防汛工作会议</a>'],
  ['too short a beginning', '<a href="/art/1.html">界石镇召开防火工作…</a>'],
  ['a part of it', '<a href="/art/1.html">防火工作会议</a>'],
  ['two different pages', '<a href="/art/1.html">界石镇召开防火工作会议</a><a href="/art/2.html">界石镇召开防火工作会议</a>'],
  ['a link that is none', '<a href="javascript:open()">界石镇召开防火工作会议</a>'],
  ['no link', '界石镇召开防火工作会议'],
])('does not take %s', (_how, html) =>
  expect(findAddress([page(html)], '界石镇召开防火工作会议')).toBeUndefined(),
); // prettier-ignore

const LONG = '界石镇召开二〇二六年森林防火工作会议';

it('finds a title that is cut off, where enough of it is left', () => {
  const cut = (length: number) =>
    findAddress([page(`<a href="/art/1.html">${LONG.slice(0, length)}...</a>`)], LONG);
  expect(cut(12)).toBe('https://www.example.gov.cn/art/1.html');
  expect(cut(11)).toBeUndefined();
});

it('judges over all pages of a list together', () => {
  const [first, second] = [page('<a href="/art/1.html">防火</a>'), page('<a href="/art/2.html">防火</a>')];
  expect(findAddress([first, second], '防火')).toBeUndefined();
  expect(findAddress([first, first], '防火')).toBe('https://www.example.gov.cn/art/1.html');
});

describe('whose address it is', () => {
  const AT = 'https://www.example.gov.cn/art/1.html';
  const list = [page('<a href="/art/1.html">防火通告</a>')];
  const receipt = (documentId: string, itemTitle = '防火通告', address: string | null = null) => ({
    documentId,
    itemTitle,
    address,
    pages: list,
  });
  const addresses = (wanted: ReturnType<typeof receipt>[], others: ReturnType<typeof receipt>[] = []) =>
    Object.fromEntries(findAddresses(wanted, [...wanted, ...others]));

  it('is that of the only one', () => expect(addresses([receipt('a')])).toEqual({ a: AT }));
  it('is not guessed where two share a title, be one finished', () => {
    expect(addresses([receipt('a'), receipt('b')])).toEqual({});
    expect(addresses([receipt('a')], [receipt('b', '防火 通告', 'https://else.example/')])).toEqual({});
  });
  it('is not taken from who holds it', () =>
    expect(addresses([receipt('a')], [receipt('b', '别的', AT)])).toEqual({}));
  it('is nobody’s where two claim it', () => {
    const pages = [page(`<a href="/art/1.html">${LONG}…</a>`)];
    const claim = (documentId: string, end: string) => ({ ...receipt(documentId, LONG + end), pages });
    expect(addresses([claim('a', '（一）'), claim('b', '（二）')])).toEqual({});
    expect(addresses([claim('a', '（一）')])).toEqual({ a: AT });
  });
});

it('the same page twice is one page', () => {
  const twice = '<a href="/art/1.html">防火工作会议</a><a href="/art/1.html" title="防火工作会议"><img></a>';
  expect(findAddress([page(twice)], '防火工作会议')).toBe('https://www.example.gov.cn/art/1.html');
});

it('goes to the next page of the same site only', () => {
  expect(nextPage(page('<a href="index_2.html">下一页</a>'), LIST)).toBe('https://www.example.gov.cn/col/col1/index_2.html');
  expect(nextPage(page('<a href="https://else.example/">下一页</a><a href="index.html">下一页</a>'), LIST)).toBeUndefined();
}); // prettier-ignore

it('knows whether a page tells of a title, also by its tag alone', () => {
  expect(tellsOf(page('<h1>防火 工作\n会议</h1>').text, '防火工作会议')).toBe(true);
  expect(tellsOf(page('<meta name="ArticleTitle" content="防火工作会议">').text, '防火工作会议')).toBe(true);
  expect(tellsOf(page('<h1>页面不存在</h1><script>"防火工作会议"</script>').text, '防火工作会议')).toBe(
    false,
  );
});

it('has an answer for any bytes', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (html) => void findAddress([page(`<a href="${html}">${html}`)], '题')));
}); // prettier-ignore
