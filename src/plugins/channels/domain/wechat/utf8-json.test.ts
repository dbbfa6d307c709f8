import fc from 'fast-check';
import { utf8Json } from './utf8-json';

it('writes real characters and no escapes with a number', () => {
  expect(utf8Json({ title: '某镇“公开”😀 <b>\n\u0001\ud800' })).toBe(
    String.raw`{"title":"某镇“公开”😀 <b>\n` + '\ufffd"}',
  );
});

it('says what it was given', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(fc.array(fc.oneof(text, fc.integer(), fc.boolean())), (values) => {
      const written = utf8Json({ values });
      expect(written.replaceAll('\\\\', '')).not.toMatch(/\\u/);
      const shown = values.map((each) =>
        typeof each === 'string' ? each.replace(/(?![\n\r\t\b\f])\p{Cc}/gu, (c) => (c < ' ' ? '' : c)) : each,
      );
      expect(JSON.parse(written)).toEqual({ values: shown });
    }),
  );
});
