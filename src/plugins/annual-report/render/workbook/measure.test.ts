import { linesIn, rowHeight } from './measure';

test.each([
  ['', 10, 1],
  ['商业企业', 10, 1],
  ['社会公益组织', 10, 2],
  ['𠮷𠮷𠮷𠮷', 10, 1],
  ['3985758', 10, 1],
  ['一\n二', 10, 2],
  ['总计', 1, 2],
])('%j takes in %d digits %d lines', (text, width, lines) => {
  expect(linesIn(text, width)).toBe(lines);
});

test('rows grow with their lines, as far as Excel lets them', () => {
  expect(rowHeight(2)).toBeGreaterThan(rowHeight(1));
  expect(rowHeight(1000)).toBe(409);
});
