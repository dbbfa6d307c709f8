import { readMarkdown } from './read-markdown';

const told = (source: string) =>
  readMarkdown(source).passages.map(({ text, at }) => `${at(0) ?? ''} ${text}`);

test('words without their marks, paragraphs as a clerk counts them', () => {
  expect(told('# 题\n\n**138**00<u>13</u>8000 &#49; \\*\r\n　　乙\n\n- 丙\n- 丁\n\n---\n\n> 戊')).toEqual([
    '第1段 题',
    '第2段 13800138000 1 *\n　　乙',
    '第4段 丙',
    '第5段 丁',
    '第6段 戊',
  ]);
});

test('a line of a paragraph is a paragraph of its own', () => {
  const [passage] = readMarkdown('甲\n\n乙\n丙').passages.slice(1);
  expect([passage?.at(0), passage?.at(1), passage?.at(2)]).toEqual(['第2段', '第2段', '第3段']);
});

test('each cell by itself, in the row in which it stands', () => {
  expect(told('甲\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |')).toEqual([
    ...['第1段 甲', '第2段 a', '第2段 b', '第3段 1', '第3段 2', '第4段 3', '第4段 4'],
  ]);
});

test('a number over the cells of a row, and the titles of links and pictures', () => {
  expect(told('| a | b | c |\n|---|---|---|\n| **110105** | 19491231 | 002X |').slice(-1)).toEqual([
    '第2段 110105 | 19491231 | 002X',
  ]);
  expect(told('[甲](http://a.cn "乙")![丙](/a.png "丁")')).toEqual(['第1段 乙', '第1段 丁', '第1段 甲丙']);
});

test('stars that are signs stay', () => {
  expect(told('138****8000、139****9000，5*3*2米，**重要**')).toEqual([
    '第1段 138****8000、139****9000，5*3*2米，重要',
  ]);
});

test('what is indented or looks like a reference is text', () => {
  expect(told('    缩进 [注]: 见附件')).toEqual(['第1段 缩进 [注]: 见附件']);
  expect(told('[注]: http://a.cn')).toEqual(['第1段 [注]: http://a.cn']);
  expect(told('~~~\n13800138000')).toHaveLength(1);
});

test('a link over two lines stands where it begins', () => {
  expect(readMarkdown('甲\n[乙\n丙](http://a.cn)').links).toEqual([
    { href: 'http://a.cn', words: '乙\n丙', at: '第2段' },
  ]);
});
