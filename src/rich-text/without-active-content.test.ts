import fc from 'fast-check';
import createReader from 'markdown-it';
import { withoutActiveContent } from './without-active-content';

it.each([
  ['一<script>alert(1)</script>二', '一二'],
  ['一<SCRIPT\n>alert(1)</sCript  >二', '一二'],
  ['<script>没有结尾', '没有结尾'],
  ['<scr<script>ipt>alert(1)</script>', '＜scr'],
  ['<iframe src="https://x.cn"></iframe>后', '后'],
  ['<svg/onload=alert(1)>图', '图'],
  ['<svg><script>1</script></svg>后', '后'],
  ['<object data="x"><embed src=y></object>后', '后'],
  ['<form action="/x">页面<input name=a>文字</form>', '页面文字'],
  ['<img src="/uploads/a.png" onerror="alert(1)" alt="图">', '<img src="/uploads/a.png" alt="图">'],
  ['<p ONCLICK=x>段</p>', '<p>段</p>'],
  ['<a href="jav&Tab;ascript:alert(1)" title=\'"\'>链</a>', '<a title="&quot;">链</a>'],
  ['<a href=" &#106avascript:alert(1)">链</a>', '<a>链</a>'],
  ['<img src=x onerror=alert(1)', '＜img src=x onerror=alert(1)'],
  ['<img alt="\n\n<script>alert(1)</script>', '＜img alt="\n\n'],
  ['<a title="\n\n<img src=x onerror=alert(1)>\n\n">', '＜a title="\n\n<img src="x">\n\n">'],
  ['<!--><img src=x onerror=1>-->', '<!--><img src="x">-->'],
  ['<!-- <img src=x onerror=1> -->后', '后'],
  ['<!-- <img src=x onerror=1>', '＜!-- <img src="x">'],
  ['<style>body{display:none}</style>后', '后'],
  ['<p style="background:url(//x.cn)">段</p>', '<p>段</p>'],
  ['<meta http-equiv=refresh content="0;url=//x.cn">后', '后'],
  ['[点这里](javascript:alert(1))', '[点这里](#)'],
  ['[点这里](JaVaScRiPt:alert(1) "题")', '[点这里](# "题")'],
  ['[点这里](  <javascript:alert(1)>)', '[点这里](  #)'],
  ['[点这里](&#x6a;avascript:alert(1))', '[点这里](#)'],
  ['[点这里](java\\script:x)', '[点这里](java\\script:x)'],
  ['![图](data:text/html;base64,PHNjcmlwdD4=)', '![图](#)'],
  ['![图](data:image/svg+xml,<svg onload=1>)', '![图](# onload=1>)'],
  ['[一]: vbscript:x\n[一]', '[一]: #\n[一]'],
  ['<javascript:alert(1)>', ''],
])('%j', (text, clean) => {
  expect(withoutActiveContent(text)).toBe(clean);
}); // prettier-ignore

it.each([
  '普通的文字，3 < 5 且 5 > 3，<甲方>与<乙方>',
  '# 标题\n\n**加粗** _斜_ <u>下划线</u> [链接](https://www.example.gov.cn/a?b=1&c=(2)) ![图](/uploads/a.png)',
  '| 表 | 头 |\n|---|---|\n| 1 | 2 |',
  '<table><tr><td colspan="2" style="color:red">单元格</td></tr></table><br/><!-- 注 -->',
  '![点](data:image/png;base64,iVBORw0KGgo=)',
  '见 <https://www.example.gov.cn> 或 <mailto:a@x.cn>',
  '{% if published.total < applications.received %}多{% endif %}{{ year }}',
  '电话 0631-8450001，数据: 第1季度，[注]：说明，“javascript: 是什么”',
  '《关于onclick=的说明》&lt;script&gt;',
])('leaves to the byte: %j', (text) => {
  expect(withoutActiveContent(text)).toBe(text);
});

const PIECES = [
  ...['<', '>', '</', '<!--', '-->', '<![CDATA[', ']]>', '<?', '"', "'", '=', ' ', '\n', '/', '&#106;', '&lt;', '＜', '字'],
  ...['script', 'svg', 'img', 'a', 'p', 'textarea', 'title', 'iframe', 'style', 'form', 'u', 'br'],
  ...[' onerror=x', ' href=', ' src=', 'javascript:', 'data:text/html,', '](', '[', ']', ')', '\n[x]: ', 'plaintext'],
]; // prettier-ignore
const hostile = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

it('cleans nothing twice', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const clean = withoutActiveContent(text);
      expect(withoutActiveContent(clean)).toBe(clean);
    }),
    { numRuns: 3000 },
  );
});

it('leaves alone what has neither a sign of HTML nor a link', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!/<[a-z/!?]|\]\(|\]:/i.test(text));
      expect(withoutActiveContent(text)).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

it('leaves nothing that a careless reader of Markdown would hand to a browser', () => {
  const careless = createReader({ html: true, linkify: true });
  careless.validateLink = () => true;
  fc.assert(
    fc.property(hostile, (text) => {
      // From `<?` to the next `>` a browser reads a comment, whatever stands there.
      const shown = careless.render(withoutActiveContent(text)).replace(/<\?[^>]*/g, '');
      expect(shown).not.toMatch(/<(?:script|svg|iframe|style|form|textarea|title|plaintext)[\s/>]/i);
      expect(shown).not.toMatch(/<[a-z][^<>]*\son\w+=/i);
      expect(shown).not.toMatch(/(?:href|src)="(?:javascript|data:text)/i);
    }),
    { numRuns: 3000 },
  );
});

it('takes a moment for the longest text, however it is made', () => {
  for (const piece of ['<svg>', '<svg', '</svg>', '<a b="', '<!--', '[x](', '<scr', '[a]:', '<svg></svg>'])
    expect(typeof withoutActiveContent(piece.repeat(100_000))).toBe('string');
}, 20_000);
