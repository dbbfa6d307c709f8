import { sheetNumber } from './number';

test.each([
  ['0', 0, '0'],
  ['3985758', 3985758, '0'],
  ['-3', -3, '0'],
  ['96171.6', 96171.6, '0.0'],
  ['0.000001', 0.000001, '0.000000'],
  ['12.340', 12.34, '0.000'],
  ['123456789012345', 123456789012345, '0'],
])('%s is a number that is shown as it was written', (text, value, format) => {
  expect(sheetNumber(text)).toEqual({ value, format });
});

test.each(['', ' 1', '1e3', '0x10', 'Infinity', '=1+1', '+1', '1,000', '007', '1234567890123456', '约3件'])(
  '%j stays text',
  (text) => {
    expect(sheetNumber(text)).toBeNull();
  },
);
