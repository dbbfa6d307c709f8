import fc from 'fast-check';
import { excerptOf, readable } from './excerpt';
import { readSearch, SearchRefused } from './read-search';

const codeOf = (query: Record<string, unknown>): string | undefined => {
  try {
    readSearch(query);
    return undefined;
  } catch (error) {
    return error instanceof SearchRefused ? error.code : 'OTHER';
  }
};

test('reads words, each once, and takes empty fields of a form as absent', () => {
  expect(readSearch({ q: ' 防火　会议 防火 ', type: '', column: '', from: '', to: '', page: '' })).toEqual({
    words: ['防火', '会议'],
    page: 1,
    pageSize: 20,
  });
});

test.each([
  [{ q: '界'.repeat(61) }, 'Q_INVALID'],
  [{ q: 'a\0b' }, 'Q_INVALID'],
  [{ q: '\ud87e' }, 'Q_INVALID'],
  [{ q: ['a', 'b'] }, 'Q_INVALID'],
  [{ type: 'annual-reports' }, 'TYPE_INVALID'],
  [{ column: "x' or 1=1" }, 'COLUMN_INVALID'],
  [{ from: '2023-02-30' }, 'DATE_INVALID'],
  [{ to: '0000-01-01' }, 'DATE_INVALID'],
  [{ page: '0' }, 'PAGINATION'],
  [{ pageSize: '101' }, 'PAGINATION'],
  [{ filters: 'x' }, 'UNKNOWN_PARAMETER'],
])('refuses %j', (query, code) => {
  expect(codeOf(query)).toBe(code);
});

test('sixty characters outside the basic plane are sixty', () => {
  expect(readSearch({ q: '𬭎'.repeat(60) }).words).toEqual(['𬭎'.repeat(60)]);
});

test('whatever is asked, the answer is a search or a sentence', () => {
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.constant(undefined), fc.array(fc.string()));
  fc.assert(
    fc.property(fc.record({ q: value, type: value, column: value, from: value, page: value }), (query) => {
      expect(codeOf(query)).not.toBe('OTHER');
    }),
  );
});

test('an excerpt reads as text, without marks and addresses', () => {
  expect(
    readable('# 一\n\n**春季**防火![图](/uploads/a.png?signature=x)，见[通知](/uploads/b.pdf)<b>。</b>'),
  ).toBe('一 春季防火图，见通知。');
});

test('an excerpt shows the first word found, and never half a character', () => {
  const text = `${'𬭎'.repeat(100)}森林防火${'会'.repeat(100)}`;
  const excerpt = excerptOf(text, ['没有', '防火']);
  expect(excerpt).toBe(`…${'𬭎'.repeat(28)}森林防火${'会'.repeat(58)}…`);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 1 }), (any, word) => {
      const shown = excerptOf(any, [word]);
      expect(shown).not.toMatch(/\p{Surrogate}/u);
      expect(Array.from(shown).length).toBeLessThanOrEqual(92);
    }),
  );
});
