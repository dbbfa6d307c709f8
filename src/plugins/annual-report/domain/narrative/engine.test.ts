import { fillTemplate, TemplateError } from './engine';
import { FigureDrop } from './figure-drop';

const words = {
  year: 2023,
  body: { name: '某镇人民政府', wechatName: null, countsPublications: true },
  published: {
    total: new FigureDrop('published.total', 254),
    byColumn: { news: new FigureDrop('published.byColumn.news', 41) },
  },
  wechat: { reads: new FigureDrop('wechat.reads', 45_300) },
  change: { down: new FigureDrop('change.down', -3), none: new FigureDrop('change.none', null) },
  columns: [
    { name: '动态', count: new FigureDrop('published.byColumn.news', 41) },
    { name: '公告', count: new FigureDrop('published.byColumn.notes', 2) },
  ],
};

const fill = (template: string) => fillTemplate('某段', template, words);
const bound = (template: string) =>
  fill(template).flatMap(({ text, figures }) =>
    figures.map(({ key, start, end }) => [key, text.slice(start, end)]),
  );

function fault(template: string): string {
  try {
    fill(template);
  } catch (error) {
    if (error instanceof TemplateError) return error.message;
    throw error;
  }
  throw new Error(`no fault in ${template}`);
}

test('a printed figure leaves its place', () => {
  expect(fill('{{ year }}年公开{{ published.total }}条')).toEqual([
    { text: '2023年公开254条', figures: [{ key: 'published.total', start: 7, end: 10 }] },
  ]);
});

test('figures compare as numbers', () => {
  const [filled] = fill('{% if published.total > 253 %}多{% else %}少{% endif %}');
  expect(filled?.text).toBe('多');
});

test('filters keep the binding', () => {
  const [filled] = fill('{{ wechat.reads | wan }}万，减少{{ change.down | abs }}');
  expect(filled?.text).toBe('4.5万，减少3');
  expect(filled?.figures.map((figure) => figure.key)).toEqual(['wechat.reads', 'change.down']);
});

test.each([
  ['{% capture told %}{{ published.total }}条{% endcapture %}共{{ told }}', '共254条'],
  ['{% assign n = published.total %}{{ n }}', '254'],
  ['{{ published.total | append: "条" | prepend: "约" }}', '约254条'],
  ['{{ "共" | append: published.total }}', '共254'],
  ['{{ published.total | default: "无" }}', '254'],
  ['{{ columns | map: "count" | join: "、" }}', '41、2'],
  ['{% for column in columns %}{{ column.name }}{{ column.count }}{% endfor %}', '动态41公告2'],
])('a number stays bound on every way through a template: %s', (template, told) => {
  const [filled] = fill(template);
  expect(filled?.text).toBe(told);
  expect(bound(template).map(([, digits]) => digits)).toEqual(told.match(/\d+/g));
});

test('a number that has no value may be replaced by words', () => {
  expect(fill('{{ change.none | default: "不详" }}')).toEqual([{ text: '不详', figures: [] }]);
});

test('a text cannot forge a figure', () => {
  expect(fill('\u{100000}{{ "\\uDBC0\\uDC00" }}某')).toEqual([{ text: '某', figures: [] }]);
});

test.each([
  ['{{ published.totl }}', '第1行没有叫做 published.totl 的数字，是不是 published.total？'],
  ['甲\n\n{{ publishd.total }}', '第3行没有叫做 publishd.total 的数字，是不是 published.total？'],
  [
    '{% if wechat.reads < 5 %}{{ wechat.raeds }}{% endif %}',
    '没有叫做 wechat.raeds 的数字，是不是 wechat.reads？',
  ],
  ['{{ 阅读量 }}', '没有叫做 阅读量 的数字。'],
  ['{{ change.none }}', '数字 change.none 今年没有值'],
  ['{{ body.wechatName }}', '还没有填写'],
  ['{{ published.byColumn }}', '名字要写到最后一级'],
  ['{{ body.countsPublications }}', '不是一个数字'],
  ['{{ published.total.x }}', '没有叫做 published.total.x 的数字'],
  ['{{ year | nonsense }}', '“|”后面没有叫做 nonsense 的写法'],
  ['{{ published.total | plus: 1 }}', '不能用 plus：正文里的数字只能是登记得出的数字'],
  ['{{ published.total | json }}', '不能用 json'],
  ['{{ year | comparedByShare }}', 'comparedByShare 前面须是一个数字的名字'],
  ['{{ wechat.reads | comparedByShare }}', '数字 wechat.reads 不与上年比较'],
  ['甲\n{% if %}乙{% endif %}', '第2行写法不对。'],
  ['甲\n{% if year %}乙', '第2行{% if year %} 没有写结束标记'],
  ['{% endif %}', '第1行多了一个结束或分支标记'],
  ['{% foo %}', '没有叫做 foo 的标记'],
  ['{{ year ', '第1行“{{”没有写到“}}”'],
  ['{% if year ', '“{%”没有写到“%}”'],
  ['{% include "/etc/passwd" %}', '不能引用文件'],
  ['{% for i in (1..99999999) %}字{% endfor %}', '内容太长，或者循环太多'],
])('%s is told with the text and what is at fault', (template, told) => {
  const message = fault(template);
  expect(message).toContain('“某段”的文字模板有误');
  expect(message).toContain(told);
});

test('everything that is wrong with a text is told at once', () => {
  const message = fault(
    '{{ published.totl }}\n{{ wechat.read }}\n{% if year %}{{ publishd.total }}{% endif %}',
  );
  for (const name of [
    '第1行没有叫做 published.totl',
    '第2行没有叫做 wechat.read ',
    '第3行没有叫做 publishd.total',
  ]) {
    expect(message).toContain(name);
  }
  expect(fault('{{ body.wechatName }}{{ change.none }}')).toMatch(/还没有填写；.*change\.none/);
});

test.each([
  '{{ year',
  '{% if x',
  '{% case %}{% endcase %}',
  '{{ [ }}',
  '{% assign = 1 %}',
  '{% for %}{% endfor %}',
  '{{ year | append }}',
  '{{ a.b[c }}',
])('a slip of the pen is told in Chinese: %s', (template) => {
  expect(fault(template).replace(/\{[{%].*?[}%]\}|comparedBy\w+|append/g, '')).not.toMatch(/[a-z]{4,}/);
});
