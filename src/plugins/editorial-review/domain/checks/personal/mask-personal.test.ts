import fc from 'fast-check';
import { findPersonal } from './find-personal';
import { maskPersonal } from './mask-personal';

test('the rest of the text stays as it is', () => {
  expect(
    maskPersonal(
      '张三　11010519491231002X\t电话：138 0013 8000；\n０６３１－8531088 **6222021234567890128**',
    ),
  ).toBe(`张三　1101************2X\t电话：138****8000；\n０６３１－8531088 **${'*'.repeat(15)}0128**`);
});

const PIECES = [
  ...['13800138000', '11010519491231002X', '440524198001010014', '6222021234567890128', '110105491231002'],
  ...[
    '138',
    '0013',
    '8000',
    '6222',
    '0212',
    '371082',
    '19800101',
    '1',
    '86',
    '4',
    'X',
    'x',
    'a',
    '张三',
    '电话',
  ],
  ...[
    ' ',
    '-',
    '.',
    '/',
    '_',
    '\n',
    '\t',
    '，',
    '*',
    '****',
    '\u200b',
    '：',
    'http://a.cn/',
    '/uploads/',
    '元',
    '号',
    ' | ',
    ',',
    '<b>',
    '</td><td>',
    'O',
    '（',
    '）',
  ],
];

test('once is enough, and nothing is left', () => {
  const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((list) => list.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const masked = maskPersonal(text);
      expect(maskPersonal(masked)).toBe(masked);
      expect(findPersonal(masked, { today: '2099-12-31', withinAddresses: true })).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

/** Texts that make a careless search go over the same characters again and again. */
const LONG = 60_000;
test.each([
  ...[
    '1',
    '13800138000 ',
    '1 ',
    '138-',
    '62',
    '6222 ',
    '*',
    '\u200b',
    'a.',
    'http://',
    '编号：',
    '1\n',
    '********1',
    '张',
  ],
  ...[
    '11010519491231002X',
    '１',
    '1X',
    '.1',
    '/uploads/1',
    ' ',
    '1|',
    '1O',
    '<td>1',
    '<b 1',
    '电话1 ',
    '一',
    '%31',
  ],
])('of %j ever again', (piece) => {
  const text = piece.repeat(LONG / piece.length);
  const began = process.cpuUsage();
  maskPersonal(text);
  expect(process.cpuUsage(began).user).toBeLessThan(1_500_000);
});
