import fc from 'fast-check';
import { elementsOf, ownText, parseXml } from '../../../../../tests/support/xml';
import { legible } from './legible';
import { renderXml } from './xml';

it('is read back as it was meant, whatever the text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '<script>',
      ']]>',
      '&lt;',
      '"\'',
      '\u0000\u0008\ufffe',
      '𬭎䶮',
      '😀',
      '\ud800',
      ' 甲 ',
      '\r\n',
    ),
  );
  fc.assert(
    fc.property(text, text, (one, other) => {
      const root = parseXml(renderXml({ root: { '@a': one, '#': other } }));
      expect([root.attributes.a, ownText(root)]).toEqual([legible(one), legible(other)]);
    }),
  );
});

it('leaves out what is absent, and repeats what is many', () => {
  const root = parseXml(renderXml({ a: { b: ['1', '2'], c: undefined, d: [], e: { '@f': 'true' }, g: '' } }));
  expect(elementsOf(root).map((each) => [each.name, ownText(each), each.attributes])).toEqual([
    ['b', '1', {}],
    ['b', '2', {}],
    ['e', '', { f: 'true' }],
    ['g', '', {}],
  ]);
});
