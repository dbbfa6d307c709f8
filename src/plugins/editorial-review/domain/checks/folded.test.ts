import fc from 'fast-check';
import { fold } from './folded';

const folded = (text: string) =>
  fold(text, /[x]|[a-c]+|1|z/g, (found) => ({ x: '', '1': 'one' })[found] ?? 'A');

test('the way back leads to the character that was there', () => {
  const { text, origin } = folded('xx甲abcx乙1丙z');
  expect(text).toBe('甲A乙one丙A');
  expect(Array.from(text, (_, index) => origin(index))).toEqual([2, 3, 7, 8, 8, 8, 9, 10]);
  expect(origin(text.length)).toBe(11);
});

test('what is unchanged stands where it stood, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('x', 'a', 'b', '1', 'z', '甲', '乙') }), (original) => {
      const { text, origin } = folded(original);
      let before = 0;
      for (let index = 0; index < text.length; index += 1) {
        const place = origin(index);
        expect(place).toBeGreaterThanOrEqual(before);
        before = place;
        if (/[甲乙]/.test(text[index] ?? '')) expect(original[place]).toBe(text[index]);
      }
      expect(origin(text.length)).toBe(original.length);
    }),
  );
});
