import fc from 'fast-check';
import { renderContent } from './content';

const BASE = 'https://gk.example.cn';
const html = (source: string) => renderContent(source, BASE).html;

describe('what offices write', () => {
  it.each([
    ['# 一、概况', '<h2>一、概况</h2>'],
    ['###### 深', '<h6>深</h6>'],
    ['甲\n乙', '<p>甲<br />\n乙</p>'],
    ['　　甲\n　　乙', '<p>甲</p>\n<p>乙</p>'],
    ['    缩进的正文', '<p>缩进的正文</p>'],
    ['**一、概况。**今年', '<p><strong>一、概况。</strong>今年</p>'],
    ['电话138****1234、139****5678，**注意**', '<p>电话138****1234、139****5678，<strong>注意</strong></p>'],
    ['张**、李**，王**。', '<p>张**、李**，王**。</p>'],
    ['和**“甲”**、乙', '<p>和<strong>“甲”</strong>、乙</p>'],
    ['规格5*3*2米，长5米*宽3米*高2米', '<p>规格5*3*2米，长5米*宽3米*高2米</p>'],
    ['[注]: 见附件', '<p>[注]: 见附件</p>'],
    ['落款\n-----', '<p>落款</p>\n<hr />'],
    ['<u>划线</u>和 _斜体_', '<p><u>划线</u>和 <em>斜体</em></p>'],
    ['1. 甲\n3. 丙', '<ol>\n<li value="1">甲</li>\n<li value="3">丙</li>\n</ol>'],
    ['<b>粗</b>&lt;', '<p>&lt;b&gt;粗&lt;/b&gt;&lt;</p>'],
    ['𬭎䶮😀', '<p>𬭎䶮😀</p>'],
    ['甲\u0000乙\u0008', '<p>甲□乙□</p>'],
    ['', ''],
  ])('%j', (source, expected) => {
    expect(html(source)).toBe(expected);
  });

  it('tables keep their headers, and lose their styles', () => {
    expect(html('| 项目 | 数 |\n|:--|--:|\n| 甲 | 1 |').replace(/\n/g, '')).toBe(
      '<table><thead><tr><th scope="col">项目</th><th scope="col">数</th></tr></thead>' +
        '<tbody><tr><td>甲</td><td>1</td></tr></tbody></table>',
    );
  });
});

describe('addresses', () => {
  const link = (address: string, text = address) => `<a href="${address}">${text}</a>`;

  it.each([
    ['见http://a.gov.cn/b，请看', `<p>见${link('http://a.gov.cn/b')}，请看</p>`],
    ['http://a.gov.cn/b请看', `<p>${link('http://a.gov.cn/b')}请看</p>`],
    [
      '（https://a.gov.cn）。https://b.gov.cn',
      `<p>（${link('https://a.gov.cn')}）。${link('https://b.gov.cn')}</p>`,
    ],
    ['邮箱a@b.gov.cn。', `<p>邮箱${link('mailto:a@b.gov.cn', 'a@b.gov.cn')}。</p>`],
    ['附件1.doc 和 3.cn', '<p>附件1.doc 和 3.cn</p>'],
    ['[表](/uploads/a_1.pdf)', `<p>${link(`${BASE}/uploads/a_1.pdf`, '表')}</p>`],
    ['[电话](tel:06318531088)', `<p>${link('tel:06318531088', '电话')}</p>`],
    ['[甲](/admin)和[乙](//evil.example)', '<p>甲和乙</p>'],
    ['[甲](javascript:alert)', '<p>[甲](javascript:alert)</p>'],
    ['![会场](/uploads/a_1.png "会")', `<p><img src="${BASE}/uploads/a_1.png" alt="会场" title="会" /></p>`],
    ['![](/uploads/a_1.png)', `<p><img src="${BASE}/uploads/a_1.png" alt="" /></p>`],
    ['![图](x.png)和![](mailto:a@b.cn)', '<p>图和</p>'],
  ])('%j', (source, expected) => {
    expect(html(source)).toBe(expected);
  });

  it('signed addresses of files lose their signature', () => {
    expect(html('[表](/uploads/a_1.pdf?until=1&mark=x)')).toContain(`${BASE}/uploads/a_1.pdf"`);
  });
});

it('gives the text and the pictures apart', () => {
  const { text, pictures } = renderContent('# 题\n\n甲**乙**\n丙 ![图](/uploads/a.png)\n\n- 丁', BASE);
  expect(text).toBe('题 甲乙 丙 丁');
  expect(pictures).toEqual([`${BASE}/uploads/a.png`]);
});

const HOSTILE = [
  ...['<script>', '</script>', '<img src=x onerror=', '<svg/onload=', '<a href="javascript:', '<style>', '<!--', '-->'],
  ...['](javascript:', '](data:text/html,', '](JaVa\tScRiPt:', '](//e', '](/uploads/', '![', '[', ']', '(', ')', '<u>', '</u>'],
  ...['**', '*', '_', '`', '~~', '\n', '\n\n', '    ', '　　', '# ', '- ', '1. ', '> ', '|', '|-|\n', '\\', '&lt;', '&#', ';'],
  ...['"', "'", ' onclick=alert(1) ', ' style="x:expression(1)" ', '<http://a.cn/', 'http://a.cn/', '\u0000', '\u202e', '\ud800', ']]>'],
]; // prettier-ignore

const OPENING =
  /<(?:\/?(?:p|br|hr|h[2-6]|strong|em|u|s|blockquote|pre|code|ul|ol|li|table|thead|tbody|tr|th|td|a|img))(?: [a-z]+="[^"<>]*")* ?\/?>/g;

it('lets nothing through that runs, whatever the text, and loses no word', () => {
  const word = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((point) => String.fromCodePoint(point).repeat(2));
  const parts = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), word, fc.string({ unit: 'binary' })), {
    maxLength: 25,
  });
  fc.assert(
    fc.property(parts, (list) => {
      const source = list.join('');
      const rendered = html(source);
      const left = rendered.replace(OPENING, '');
      expect(left).not.toMatch(/[<>]/);
      for (const [tag] of rendered.matchAll(OPENING)) {
        expect(tag).not.toMatch(/ (on\w+|style|class|id|srcdoc)=/i);
        for (const [, address = ''] of tag.matchAll(/(?:href|src)="([^"]*)"/g))
          expect(address).toMatch(/^(https?:\/\/|mailto:|tel:)/i);
      }
      expect(html(source)).toBe(rendered);
    }),
    { numRuns: 400 },
  );
});

it('loses no word of a text that has no addresses', () => {
  const word = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((point) => String.fromCodePoint(point).repeat(2));
  // An address is no word, and a table has no place for more cells than its header has.
  const signs = fc.constantFrom(...HOSTILE.filter((sign) => !/[[\]()`|]/.test(sign)));
  fc.assert(
    fc.property(fc.array(fc.oneof(signs, word), { maxLength: 25 }), (list) => {
      const { html: rendered, text } = renderContent(list.join(''), BASE);
      const words = list.filter((each) => /^[\u4e00-\u9fa5]{2}$/.test(each));
      const inOrder = (whole: string) =>
        words.reduce((at, each) => (at < 0 ? at : whole.indexOf(each, at)), 0) >= 0;
      expect([inOrder(rendered), inOrder(text)]).toEqual([true, true]);
    }),
    { numRuns: 400 },
  );
});
