import { acrossBreak } from './across-break';
import { readMarkdown } from './read-markdown';

test.each([
  ['户主张三，身份证号码：110105194912', '31002X，家庭人口3人', '户主张三，身份证号码：110105194912\n31002X'],
  ['11010519491231002', 'X', '11010519491231002\nX'],
  ['账号：622202123456', '7890128。', '账号：622202123456\n7890128'],
  ['身份证11010519491231002X', '2023年', undefined],
  ['110105194912', '310021', undefined],
  ['联系电话1390013', '8000', undefined],
  ['亩产622202123456', '7890128', undefined],
  ['110105194912。', '31002X', undefined],
  ['110105194912', '31002XY', undefined],
])('%j and %j: %j', (before, behind, expected) => {
  expect(acrossBreak(before, behind)).toBe(expected);
});

test('an empty line in a text may part a number too', () => {
  const { passages } = readMarkdown('身份证号：1101051949\n\n1231002X，男\n\n无');
  expect(passages.map(({ text, at }) => [text, at(0)])).toContainEqual([
    '身份证号：1101051949\n1231002X',
    '第2段',
  ]);
});
