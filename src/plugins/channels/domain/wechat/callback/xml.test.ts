import fc from 'fast-check';
import { childText, readXml, writeXml } from './xml';

const LETTERS = fc.constantFrom(...Array.from('ab 0~&;#<>[]!"%é中公告查询防火Ａ：\u3000\u{1F600}\u{20000}'));

const read = (text: string, name = 'a') => childText(readXml(text), name);

it('reads back any text that it wrote', () => {
  const text = fc.string({ unit: LETTERS, maxLength: 100 });
  const parts = fc.array(
    fc.oneof(text, fc.constantFrom(']]>', '<![CDATA[', '&lt;', '</xml>', '\n', '<!DOCTYPE x>')),
  );
  fc.assert(
    fc.property(parts, fc.nat(), (each, number) => {
      const xml = readXml(writeXml({ a: each.join(''), n: number }));
      expect(childText(xml, 'a')).toBe(each.join(''));
      expect(childText(xml, 'n')).toBe(String(number));
    }),
  );
});

it('leaves out what XML cannot carry', () => {
  expect(read(writeXml({ a: 'x\u0000\u0008\ud800y\uffff\r\nz' }))).toBe('xy\nz');
});

it('decodes what XML itself defines, and in CDATA nothing', () => {
  expect(
    read('<xml><a>&lt;&gt;&amp;&quot;&apos;&#20013;&#x4e2d;&amp;lt;&mine;&#0;&#x110000;</a></xml>'),
  ).toBe('<>&"\'中中&lt;&mine;&#0;&#x110000;');
  expect(read('<xml><a>&lt;<![CDATA[&lt;]]>&lt;</a></xml>')).toBe('<&lt;<');
});

it('reads what is nested, and a declaration before it', () => {
  const xml = readXml('<?xml version="1.0"?>\n<xml>\n<a>\n<b>1</b> <b>2</b></a></xml>\n');
  expect(xml?.children[0]?.children.map(({ name, text }) => [name, text])).toEqual([['b', '1'], ['b', '2']]); // prettier-ignore
});

it.each([
  ['nothing', ''],
  ['no XML', 'hello'],
  ['JSON', '{"a":1}'],
  ['another root', '<html><a>1</a></html>'],
  ['two roots', '<xml><a>1</a></xml><xml></xml>'],
  ['a piece', '<xml><a>1</a>'],
  ['an open CDATA', '<xml><a><![CDATA[1</a></xml>'],
  ['a DOCTYPE', '<!DOCTYPE xml [<!ENTITY a "b">]><xml><a>&a;</a></xml>'],
  ['an entity of its own', '<xml><!ENTITY a "b"><a>&a;</a></xml>'],
  ['a comment', '<xml><!-- --><a>1</a></xml>'],
  ['a forbidden name', '<xml><__proto__>1</__proto__></xml>'],
  ['deep nesting', `<xml>${'<a>'.repeat(20)}${'</a>'.repeat(20)}</xml>`],
  ['deeper nesting', `<xml>${'<a>'.repeat(9000)}${'</a>'.repeat(9000)}</xml>`],
  ['a megabyte', `<xml><a>${'x'.repeat(1 << 20)}</a></xml>`],
])('does not take %s', (_what, text) => {
  expect(readXml(text)).toBeUndefined();
});

it('takes a title for text, whatever it looks like', () => {
  expect(read('<xml><a><![CDATA[<!DOCTYPE x><!ENTITY]]></a></xml>')).toBe('<!DOCTYPE x><!ENTITY');
});
