import { fillTemplate, TemplateError } from './engine';
import { FigureDrop } from './figure-drop';

const words = {
  year: 2023,
  body: { name: '某镇\uE000人民政府' },
  published: { total: new FigureDrop('published.total', 254) },
  wechat: { reads: new FigureDrop('wechat.reads', 45_300) },
  change: { down: new FigureDrop('change.down', -3), none: new FigureDrop('change.none', null) },
};

test('a printed figure leaves its place', () => {
  expect(fillTemplate('某段', '{{ year }}年公开{{ published.total }}条', words)).toEqual([
    { text: '2023年公开254条', figures: [{ key: 'published.total', start: 7, end: 10 }] },
  ]);
});

test('figures compare as numbers', () => {
  const [filled] = fillTemplate('某段', '{% if published.total > 253 %}多{% else %}少{% endif %}', words);
  expect(filled?.text).toBe('多');
});

test('filters keep the binding', () => {
  const [filled] = fillTemplate('某段', '{{ wechat.reads | wan }}万，减少{{ change.down | abs }}', words);
  expect(filled?.text).toBe('4.5万，减少3');
  expect(filled?.figures.map((figure) => figure.key)).toEqual(['wechat.reads', 'change.down']);
});

test('texts cannot forge a figure', () => {
  expect(fillTemplate('某段', '{{ body.name }}\uE001', words)).toEqual([
    { text: '某镇人民政府', figures: [] },
  ]);
});

test.each([
  ['{{ published.totl }}', '没有叫做 published.totl 的数字'],
  ['{{ change.none }}', '数字 change.none 今年没有值'],
  ['{{ year | nonsense }}', 'nonsense'],
  ['{% if %}', '模板有误'],
  ['{% include "/etc/passwd" %}', '模板有误'],
  ['{% for i in (1..99999999) %}字{% endfor %}', '模板有误'],
])('%s is told with the text and the figure that is at fault', (template, told) => {
  expect(() => fillTemplate('五、存在的主要问题', template, words)).toThrow(TemplateError);
  expect(() => fillTemplate('五、存在的主要问题', template, words)).toThrow(told);
  expect(() => fillTemplate('五、存在的主要问题', template, words)).toThrow('五、存在的主要问题');
});
