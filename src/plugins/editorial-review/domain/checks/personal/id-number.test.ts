import fc from 'fast-check';
import { checkOfId, isIdNumber } from './id-number';
import { findPersonal } from './find-personal';

const TODAY = '2023-12-31';
const found = (text: string, today = TODAY) =>
  findPersonal(text, { today, withinAddresses: false }).map(({ value }) => value);

test.each(['11010519491231002X', '440524188001010014'])('the check of %s, as the standard has it', (id) => {
  expect(checkOfId(id.slice(0, 17))).toBe(id.slice(-1));
});

const withCheck = (first17: string) => first17 + checkOfId(first17);

test.each([
  ['born in the nineteenth century', withCheck('44052418800101001')],
  ['born after today', withCheck('11010520240101002')],
  ['no such day', withCheck('11010520230229002')],
  ['no such province', withCheck('99010519491231002')],
  ['a wrong check', '110105194912310021'],
])('%s: none', (_, id) => {
  expect(isIdNumber(id, TODAY)).toBe(false);
  expect(found(`身份证${id}。`)).toEqual([]);
});

test('today is the last day of birth', () => {
  const id = withCheck('11010520240101002');
  expect(found(id, '2023-12-31')).toEqual([]);
  expect(found(id, '2024-01-01')).toEqual([id]);
});

test('foreigners who live here have numbers of their own', () => {
  expect(isIdNumber(withCheck('91112419810803002'), TODAY)).toBe(true);
});

test.each([
  ['11010519491231002X43', 1],
  ['11010519491231002X13800138000', 2],
  [`${withCheck('37108219800101001')}13800138000`, 2],
  [`13800138000${withCheck('37108219800101001')}`, 2],
  ['2 1101 0519 4912 3100 2X', 1],
  ['5 2 1101 0519 4912 3100 2X', 0],
  ['1101 0519 4912 3100 2X 35 ', 1],
  [`${withCheck('37108219800101001')}43`, 1],
  [`${withCheck('37108219800101001')}4`, 0],
  [`${withCheck('37108219800101001')}435`, 0],
  [`1${withCheck('37108219800101001')}`, 0],
  ['11010519491231002Xzhangsan', 1],
  ['110105（19491231）002X', 1],
  ['11O1O519491231OO2X', 1],
  ['一一〇一〇五一九四九一二三一〇〇二X', 1],
  ['110105<b>19491231</b><span style="color:#123456">002X</span>', 1],
  ['<td>110105</td><td width="80">19491231</td>\n<td>002X</td>', 1],
  ['"110105","19491231","002X"', 1],
  ['| 110105 | 19491231 | 002X |', 1],
  ['1|1|0|1|0|5|1|9|4|9|1|2|3|1|0|0|2|X', 1],
  ['身份证号 | 1101 | 0519 | 4912 | 3100 | 2X', 1],
  ['1101 | 0519 | 4912 | 3100 | 2X', 0],
  [
    Array.from(withCheck('37108220180601001'))
      .join('')
      .replace(/^(.{6})(.{8})/, '$1,$2,'),
    0,
  ],
  ['110105-19491231-002X', 1],
  ['110105 1949-12-31 002X', 1],
  ['1101 0519-4912 3100 2X', 0],
  ['1 110105 19491231 002X 2', 1],
  ['110105194912\n31002X', 1],
  ['1101051949\n1231\n002X', 0],
])('%j: %d', (text, count) => {
  expect(found(text)).toHaveLength(count);
});

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: length, maxLength: length });
const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2023-12-31'), noInvalidDate: true });
const ids = fc
  .tuple(fc.constantFrom('110105', '371082', '659001'), day, digits(3))
  .map(([county, born, order]) =>
    withCheck(county + born.toISOString().slice(0, 10).replaceAll('-', '') + order),
  );

test('every number is found in any text without digits of its own, at its place', () => {
  const words = fc.string({ unit: fc.constantFrom(...Array.from('张身份证号：，。 \n、“”（）')) });
  fc.assert(
    fc.property(ids, words, words, (id, before, behind) => {
      const [number] = findPersonal(before + id + behind, { today: TODAY, withinAddresses: false });
      expect(number).toMatchObject({
        code: 'ID_NUMBER',
        start: before.length,
        end: before.length + id.length,
        value: id,
      });
    }),
  );
});

test('one wrong digit, or two neighbours in the wrong order, and it is none', () => {
  fc.assert(
    fc.property(ids, fc.nat(16), fc.integer({ min: 1, max: 9 }), (id, place, more) => {
      const wrong = (Number(id[place]) + more) % 10;
      expect(isIdNumber(id.slice(0, place) + String(wrong) + id.slice(place + 1), TODAY)).toBe(false);
      const [a = '', b = ''] = id.slice(place, place + 2);
      const swapped = id.slice(0, place) + b + a + id.slice(place + 2);
      if (a !== b) expect(isIdNumber(swapped, TODAY)).toBe(false);
    }),
  );
});
