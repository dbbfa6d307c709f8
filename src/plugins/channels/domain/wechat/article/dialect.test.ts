import fc from 'fast-check';
import { composeArticle, picturesIn, type ArticleSource } from './compose';

const BASE = 'https://gk.example.gov.cn';
const PICTURE = 'https://mmbiz.qpic.cn/a/0';
const write = (item: Partial<ArticleSource>, picture: (src: string) => string | undefined = () => PICTURE) =>
  composeArticle({ title: '题', ...item }, { picture, base: BASE });
const body = (content: string) => {
  const markup = write({ content });
  return markup.slice(markup.indexOf('>') + 1, markup.lastIndexOf('<section'));
};
const plain = (markup: string) => markup.replace(/ style="[^"]*"/g, '');

const TAGS = ['section', 'p', 'span', 'strong', 'br', 'img', 'a', 'table', 'tbody', 'tr', 'th', 'td'];

/** What WeChat keeps as it is. Anything else would be lost on the way, or refused. */
function expectKept(markup: string) {
  const open: string[] = [];
  const rest = markup.replace(
    /<(\/?)([a-z]+)((?: [a-z]+="[^"<>]*")*)>/g,
    (_all, closing, name, attributes) => {
      expect(TAGS).toContain(name);
      if (closing) expect(open.pop()).toBe(name);
      else if (name !== 'br' && name !== 'img') open.push(name);
      for (const [, key, value] of String(attributes).matchAll(/ ([a-z]+)="([^"]*)"/g)) {
        expect(['style', 'src', 'alt', 'href', 'colspan', 'rowspan']).toContain(key);
        if (key === 'style') expect(value).toMatch(/^[a-z0-9#:;,.% -]+$/i);
        if (key === 'src') expect(value).toBe(PICTURE);
        if (key === 'href') expect(value).toMatch(/^https:\/\/mp\.weixin\.qq\.com\/s/);
      }
      return '';
    },
  );
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]/);
  expect(markup).not.toMatch(/style="[^"]*(position|expression|url\(|&)/);
}

test('headings, lists with their numbers, quotes, lines', () => {
  expect(plain(body('## 一、会议\n\n　　第一段\n第二行\n\n> 引用\n\n---\n\n末段'))).toBe(
    '<p>一、会议</p><p>第一段<br>第二行</p><section><p>引用</p></section><p>· · ·</p><p>末段</p>',
  );
  expect(plain(body('3. 甲\n4. 乙\n   - 丙\n'))).toBe(
    '<section><p>3. 甲</p><p>4. 乙</p><section><p>• 丙</p></section></section>',
  );
});

test('text from a spreadsheet stays text, indented as it may be', () => {
  expect(plain(body('    第一段\n    第二段'))).toBe('<p>第一段<br>第二段</p>');
});

test('links become text with their address; those to WeChat articles stay', () => {
  expect(
    plain(body('[通知](https://a.gov.cn/x?a=1&b=2) [表](/uploads/b.xlsx) [无](javascript:alert(1))')),
  ).toBe(
    `<p>通知（https://a.gov.cn/x?a=1&amp;b=2） 表（${BASE}/uploads/b.xlsx） [无](javascript:alert(1))</p>`,
  );
  expect(body('[文](https://mp.weixin.qq.com/s/abcdef)')).toContain(
    '<a href="https://mp.weixin.qq.com/s/abcdef">文</a>',
  );
  expect(plain(body('<https://a.gov.cn/>'))).toBe('<p>https://a.gov.cn/</p>');
});

test('pictures stand alone by WeChat’s addresses; one without an address is told by its text', () => {
  const content = '![会场](/uploads/a.png)';
  expect(picturesIn(`${content}\n\n<p><img src="/uploads/b.png"><img src="/uploads/a.png"></p>`)).toEqual([
    '/uploads/a.png',
    '/uploads/b.png',
  ]);
  expect(plain(body(content))).toBe(`<p><img src="${PICTURE}" alt="会场"></p>`);
  expect(write({ content }, () => undefined)).toContain('〔图片：会场〕');
});

test('tables keep their lines; wide ones scroll', () => {
  const narrow = body('| 甲 | 乙 |\n|---|---|\n| 1 | 2 |');
  expect(plain(narrow)).toBe(
    '<section><table><tbody><tr><th>甲</th><th>乙</th></tr><tr><td>1</td><td>2</td></tr></tbody></table></section>',
  );
  expect(narrow).not.toContain('min-width');
  const wide = body(
    '<table class="x"><tr><td colspan="6" style="position:fixed">宽<p>二</p></td></tr></table>',
  );
  expect(wide).toMatch(/<section style="overflow-x:auto"><table style="[^"]*min-width:432px">/);
  expect(plain(wide)).toContain('<td colspan="6"><p>宽</p><p>二</p></td>');
});

test('what an item has besides its text', () => {
  const markup = write({
    wechatTitle: '短题',
    documentNo: '界政发〔2026〕1号',
    appointments: '任命王某为主任。',
    noticeFrom: '2026-11-01',
    noticeTo: '2026-11-07',
    source: '党政办',
    attachments: [{ name: '名单.xlsx', url: '/uploads/a.xlsx' }],
  });
  for (const text of [
    '>题</p>',
    '界政发〔2026〕1号',
    '任命王某为主任。',
    '2026-11-01 至 2026-11-07',
    '来源：党政办',
    `附件：名单.xlsx（${BASE}/uploads/a.xlsx）`,
    '阅读原文',
  ]) {
    expect(markup).toContain(text);
  }
  expectKept(markup);
});

const PIECES = [
  ...[
    '# ',
    '- ',
    '1. ',
    '> ',
    '| a | b |\n|--|--|\n| c | d |',
    '```',
    '**',
    '_',
    '![x](',
    '](',
    ')',
    '\n',
    '\n\n',
    '    ',
  ],
  ...[
    '<div style="position:fixed">',
    '</div>',
    '<table><tr><td>',
    '</table>',
    '<script>',
    '</script>',
    '<style>',
    '<a href="',
  ],
  ...[
    '<img src="/uploads/a.png" onerror=x>',
    '<ol start="x">',
    '<li>',
    '<p class="c" id="i">',
    '&#39;',
    '&lt;b&gt;',
    '"',
    "'",
    '\u0000',
  ],
];

test('whatever is written, WeChat’s dialect comes out, and every word of plain text is kept', () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string(), fc.constant('文字')), { maxLength: 30 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (content, other) => {
      expectKept(write({ content, removals: other, source: other, title: other, wechatTitle: '题' }));
    }),
    { numRuns: 500 },
  );
  const words = fc.stringMatching(/^[\u4e00-\u9fff。，；：]{1,60}$/);
  fc.assert(fc.property(words, (content) => expect(plain(body(content))).toBe(`<p>${content}</p>`)));
});
