import fc from 'fast-check';
import { checkOfCreditCode, isCreditCode } from './credit-code';

test.each(['91350100M000100Y43', '91110000101623741K', '11371082004363079R'])('%s is one', (code) => {
  expect(checkOfCreditCode(code.slice(0, 17))).toBe(code.charAt(17));
  expect(isCreditCode(code)).toBe(true);
});

test.each(['91350211M0000XUF46', '91350100M000100Y4', '91350100M000100I43', '110105194912310021', ''])(
  '%j is none',
  (code) => {
    expect(isCreditCode(code)).toBe(false);
  },
);

test('no other last character than its own is right', () => {
  const digits = fc.string({
    unit: fc.constantFrom(...Array.from('0123456789')),
    minLength: 15,
    maxLength: 15,
  });
  fc.assert(
    fc.property(digits, (rest) => {
      const first17 = `91${rest}`;
      const right = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY').filter((last) =>
        isCreditCode(first17 + last),
      );
      expect(right).toEqual([checkOfCreditCode(first17)]);
    }),
  );
});
