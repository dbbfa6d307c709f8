import fc from 'fast-check';
import { wanYuan } from './amount';

test.each([
  [0, '0'],
  [1, '0.000001'],
  [1_000_000, '1'],
  [1_500_000, '1.5'],
  [96_171_600_000, '96171.6'],
])('%d 分 is %s 万元', (fen, told) => {
  expect(wanYuan(fen)).toBe(told);
});

test('nothing is lost on the way to 万元', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (fen) => {
      const [whole = '', fraction = ''] = wanYuan(fen).split('.');
      expect(Number(whole) * 1_000_000 + Number(fraction.padEnd(6, '0'))).toBe(fen);
    }),
  );
});

test('a negative or broken amount is refused', () => {
  expect(() => wanYuan(-1)).toThrow(RangeError);
  expect(() => wanYuan(0.5)).toThrow(RangeError);
});
