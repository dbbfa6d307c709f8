import fc from 'fast-check';
import { toParagraph } from './paragraph';

const figures = {
  'published.total': { value: 254, unit: '条', label: '公开政府信息' },
  growth: { value: null, unit: '%', label: '增长' },
};

test('cuts the text at its figures and carries their values', () => {
  const text = '公开254条，增长无从计算。';
  const bound = [
    { key: 'growth', start: 9, end: 13 },
    { key: 'published.total', start: 2, end: 5 },
  ];
  expect(toParagraph({ text, figures: bound }, figures).spans).toEqual([
    { text: '公开' },
    { text: '254', figure: { key: 'published.total', value: 254 } },
    { text: '条，增长' },
    { text: '无从计算', figure: { key: 'growth', value: null } },
    { text: '。' },
  ]);
});

test('whatever the bindings are, the words stay as they were', () => {
  const binding = fc.record({
    key: fc.constantFrom('published.total', 'growth', 'unknown', 'toString'),
    start: fc.integer({ min: -3, max: 30 }),
    end: fc.integer({ min: -3, max: 30 }),
  });
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.array(binding, { maxLength: 6 }),
      (text, bound) => {
        const { spans } = toParagraph({ text, figures: bound }, figures);
        expect(spans.map((span) => span.text).join('')).toBe(text);
        expect(spans.every((span) => span.text !== '')).toBe(true);
      },
    ),
  );
});
