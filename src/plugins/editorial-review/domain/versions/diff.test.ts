import fc from 'fast-check';
import { diff, type Piece } from './diff';

const told = (pieces: readonly Piece[]) =>
  pieces.map(({ kind, text }) => `${{ same: '', gone: '-', new: '+' }[kind]}${text}`);
const without = (kind: Piece['kind'], pieces: readonly Piece[]) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('');

test.each([
  ['', '', []],
  ['春季植树', '春季植树', ['春季植树']],
  ['', '新', ['+新']],
  ['旧', '', ['-旧']],
  ['会议在三楼召开。', '会议在五楼召开。', ['会议在', '-三楼', '+五楼', '召开。']],
  ['一\n二\n三\n', '一\n三\n', ['一\n', '-二\n', '三\n']],
])('%j → %j', (before, after, pieces) => {
  expect(told(diff(before, after))).toEqual(pieces);
});

test('both texts can be read from the pieces, and no two neighbours are of a kind', () => {
  const text = fc
    .array(fc.constantFrom('防火', '会议', '召开', '，', '。', '\n', 'a', '1 '), { maxLength: 60 })
    .map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = diff(before, after);
      expect(without('new', pieces)).toBe(before);
      expect(without('gone', pieces)).toBe(after);
      expect(pieces.some(({ kind }, at) => kind === pieces[at + 1]?.kind)).toBe(false);
    }),
  );
});

test('long texts that have nothing in common are told as replaced, without trying every way', () => {
  const long = (seed: number) =>
    Array.from({ length: 40_000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * seed) % 9_973))).join('');
  const pieces = diff(long(7), long(11));
  expect(without('new', pieces)).toBe(long(7));
  expect(without('gone', pieces)).toBe(long(11));
}, 60_000);
