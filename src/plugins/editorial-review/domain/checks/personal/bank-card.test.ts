import fc from 'fast-check';
import { isBankCard, passesLuhn } from './bank-card';
import { checkOfId } from './id-number';
import { findPersonal } from './find-personal';

const found = (text: string) =>
  findPersonal(text, { today: '2023-12-31', withinAddresses: false }).map(({ value }) => value);

test.each([
  '4111111111111111',
  '5500005555555559',
  '6228480402564890018',
  '6222021234567890128',
  '3530111333300000',
  '1031234567890123458',
  '370246123456783',
  '9551007351737639388',
  '9559612683020283932',
  '9559710004404218918',
  '9559814304211341852',
  '8430173091827889',
])('%s is one', (card) => {
  expect(isBankCard(card)).toBe(true);
  expect(found(`卡号${card}。`)).toEqual([card]);
});

test.each([
  '4111111111111112', // Luhn
  '1111111111111117', // no issuer
  '378282246310005', // 15 digits
  '62220212345678901281', // 20 digits
])('%s is none', (card) => {
  expect(found(card)).toEqual([]);
});

const CARD = '6222021234567890128';
test.each([
  [`账号：${CARD}`, 1],
  ['6222 0212 3456 7890 128', 1],
  ['6222-0212-3456-7890-128', 1],
  ['6222 0212-3456 7890-128', 0],
  ['6222 | 0212 | 3456 | 7890 | 128', 1],
  ['6222021234\n567890128', 0],
  ['账号6222021234\n567890128', 1],
  ['4367 4212 3456 7896', 1],
  ['亩产 4367 4212 3456 7896', 0],
  ['4367 | 4212 | 3456 | 7896', 0],
  ['卡号 | 4367 | 4212 | 3456 | 7896', 1],
  [Array.from(CARD).join(' '), 1],
  ['372100197011151', 0],
  ['622202 1234567890128', 1],
  [`2023-${CARD}`, 0],
  [`A${CARD}`, 0],
  [`0.${CARD}`, 0],
  [`第${CARD}号`, 0],
  [`〔2023〕${CARD}号`, 0],
  [`流水号：${CARD}`, 1],
  [`追溯码：${CARD}`, 0],
  [`银行卡编号：${CARD}`, 1],
  [`补贴编号：1，账号 ${CARD}`, 1],
  ['4200 4300 4400 4504 4600', 0],
  ['张三 6222 0212 3456 7890 128 402.00', 1],
  ['85 张三 6222 0212 3456 7890 128 500', 1],
  ['张三 6222 0212 3456 7894 402.00', 1],
  ['青龙村 6222 0212 3456 7894 402.00', 0],
  ['6222 0212 3456 7894 402', 0],
])('%s: %d', (text, count) => {
  expect(found(text)).toHaveLength(count);
});

test('a mistyped identity number that passes Luhn is no card', () => {
  const first17 = '62010219800101000';
  const last = Array.from('0123456789').find((each) => passesLuhn(first17 + each)) ?? '';
  expect(last).not.toBe(checkOfId(first17));
  expect(isBankCard(first17 + last)).toBe(false);
});

test('one wrong digit and it is none', () => {
  fc.assert(
    fc.property(fc.nat(18), fc.integer({ min: 1, max: 9 }), (place, more) => {
      const wrong = (Number(CARD[place]) + more) % 10;
      expect(isBankCard(CARD.slice(0, place) + String(wrong) + CARD.slice(place + 1))).toBe(false);
    }),
  );
});
