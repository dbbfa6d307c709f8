import fc from 'fast-check';
import { centsToYuan, yuanToCents } from './yuan';

it.each([
  ['', null],
  ['0', '0'],
  ['100', '10000'],
  ['12.5', '1250'],
  ['0.07', '7'],
  ['1,234.50 元', '123450'],
  ['１２．３', '1230'],
  ['90071992547409.93', '9007199254740993'],
])('reads %j as %j 分', (text, cents) => expect(yuanToCents(text)).toBe(cents));

it.each(['-1', '1.234', 'abc', '1e3', '.5', '1.2.3', '十'])('does not take %j for an amount', (text) =>
  expect(yuanToCents(text)).toBeUndefined(),
);

it('shows what it reads, to the last 分', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 17n - 1n }), (cents) => {
      expect(yuanToCents(centsToYuan(cents.toString()))).toBe(cents.toString());
    }),
  );
  expect(centsToYuan('7')).toBe('0.07');
  expect(centsToYuan(null)).toBe('');
});
