import fc from 'fast-check';
import { findAddress, nextPage } from './find-address';
import { readPage } from './read-page';
import { tellsOf } from './same-title';

const LIST = 'https://www.example.gov.cn/col/col1/index.html';
const page = (html: string) => readPage(html, LIST);

it.each([
  ['as printed', '<a href="/art/1.html">界石镇召开防火工作会议</a>'],
  ['with its blanks and widths', '<a href="/art/1.html"> 界石镇 召开\n防火工作会议 </a>'],
  ['by its title attribute', '<a href="/art/1.html" title="界石镇召开防火工作会议">界石镇召开…</a>'],
  ['cut off', '<a href="../../art/1.html">界石镇召开防火工作...</a>'],
  ['with marks inside', '<a href="/art/1.html"><span>界石镇</span>召开<b>防火</b>工作会议</a>'],
  ['after scripts', '<script>var a="<a href=x>界石镇召开防火工作会议</a>"</script><a href="/art/1.html">界石镇召开防火工作会议</a>'],
])('finds a title %s', (_how, html) =>
  expect(findAddress(page(html), '界石镇召开防火工作会议')).toBe('https://www.example.gov.cn/art/1.html'),
); // prettier-ignore

it.each([
  ['another title', '<a href="/art/1.html">界石镇召开防汛工作会议</a>'],
  ['too short a beginning', '<a href="/art/1.html">界石镇…</a>'],
  ['a part of it', '<a href="/art/1.html">防火工作会议</a>'],
  ['two different pages', '<a href="/art/1.html">界石镇召开防火工作会议</a><a href="/art/2.html">界石镇召开防火工作会议</a>'],
  ['a link that is none', '<a href="javascript:open()">界石镇召开防火工作会议</a>'],
  ['no link', '界石镇召开防火工作会议'],
])('does not take %s', (_how, html) =>
  expect(findAddress(page(html), '界石镇召开防火工作会议')).toBeUndefined(),
); // prettier-ignore

it('the same page twice is one page', () => {
  const twice = '<a href="/art/1.html">防火工作会议</a><a href="/art/1.html" title="防火工作会议"><img></a>';
  expect(findAddress(page(twice), '防火工作会议')).toBe('https://www.example.gov.cn/art/1.html');
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
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (html) => void findAddress(page(`<a href="${html}">${html}`), '题')));
}); // prettier-ignore
