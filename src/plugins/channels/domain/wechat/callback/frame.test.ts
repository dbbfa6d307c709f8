import fc from 'fast-check';
import { readFrame, writeFrame } from './frame';

const LETTERS = fc.constantFrom(...Array.from('ab 0~&;#<>[]!"%é中公告查询防火Ａ：\u3000\u{1F600}\u{20000}'));
const random = new Uint8Array(16).fill(7);

it('reads back what it wrote, in whole blocks', () => {
  const text = fc.string({ unit: LETTERS, maxLength: 200 });
  fc.assert(
    fc.property(text, text, fc.uint8Array({ minLength: 16, maxLength: 16 }), (message, appId, salt) => {
      const bytes = writeFrame({ message, appId }, salt);
      expect(bytes.length % 32).toBe(0);
      expect(readFrame(bytes)).toEqual({ message, appId });
      // Wherever the bytes lie in memory.
      expect(readFrame(new Uint8Array([0, 0, 0, ...bytes]).subarray(3))).toEqual({ message, appId });
    }),
  );
});

it('takes no bytes that are no frame', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 128 }), (bytes) => {
      expect(() => readFrame(bytes)).not.toThrow();
    }),
  );
  const whole = writeFrame({ message: 'x'.repeat(40), appId: 'wx' }, random);
  const changed = (at: number, value: number) =>
    Uint8Array.from(whole, (byte, n) => (n === at ? value : byte));
  for (const bytes of [
    new Uint8Array(),
    new Uint8Array(32),
    new Uint8Array(32).fill(32),
    whole.subarray(0, 32),
    whole.subarray(1),
    changed(16, 255),
    changed(19, 200),
    changed(whole.length - 1, 33),
    changed(whole.length - 1, 0),
    changed(whole.length - 2, 1),
    changed(30, 0xff),
  ]) {
    expect(readFrame(bytes)).toBeUndefined();
  }
});
