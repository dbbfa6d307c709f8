import fc from 'fast-check';
import { acrossCells } from './across-cells';
import { findPersonal } from './personal/find-personal';

const found = (cells: readonly string[]) =>
  findPersonal(acrossCells(cells) ?? '', { today: '2026-11-23', withinAddresses: false }).map(
    ({ code, masked }) => `${code} ${masked}`,
  );

test.each([
  [['张三', '110105', '19491231', '002X'], ['ID_NUMBER 1101************2X']],
  [['身份证号码', ...Array.from('11010519491231002X')], ['ID_NUMBER 1101************2X']],
  [['张三', '6222', '0212', '3456', '7890', '128'], ['BANK_CARD ***************0128']],
  [['联系电话', ...Array.from('13800138000')], ['MOBILE 138****8000']],
  [['１１０１０５', ' 19491231 ', '002x'], ['ID_NUMBER 1101************2X']],
])('%j', (cells, expected) => {
  expect(found(cells)).toEqual(expected);
});

test.each([
  [['张三', '11010519491231002X', '13800138000']],
  [['138', '1234', '5678']],
  [['得分', ...Array.from('13800138000')]],
  [['2021', '2022', '2023', '2024']],
])('%j: nothing that is not in a cell', (cells) => {
  expect(found(cells)).toEqual([]);
});

test('a table of amounts, counts and dates is not accused', () => {
  const cell = fc.oneof(
    fc.nat(99_999_999).map(String),
    fc.nat(9_999).map(String),
    fc.nat(9).map(String),
    fc.nat(9_999_999).map((amount) => (amount / 100).toFixed(2)),
    fc
      .date({ min: new Date('2015-01-01'), max: new Date('2026-11-23'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10).replaceAll('-', '')),
    fc.constantFrom('界石村', '合计', '', '—'),
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 3, maxLength: 20 }), (row) => {
      expect(found(row)).toEqual([]);
    }),
    { numRuns: 5_000, seed: 5 },
  );
});
