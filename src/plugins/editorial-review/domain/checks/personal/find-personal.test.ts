import { findPersonal } from './find-personal';

const told = (text: string, withinAddresses = false) =>
  findPersonal(text, { today: '2023-12-31', withinAddresses }).map(
    ({ code, masked, start, end }) => `${code} ${masked} ${text.slice(start, end)}`,
  );

test('each number with its kind, its mask and its place in the text as it was given', () => {
  expect(
    told('张三，１１０１０５\u200b19491231\u200b002x（电话 138－0013－8000），卡 6222 0212 3456 7890 128'),
  ).toEqual([
    'ID_NUMBER 1101************2X １１０１０５\u200b19491231\u200b002x',
    'MOBILE 138****8000 138－0013－8000',
    'BANK_CARD ***************0128 6222 0212 3456 7890 128',
  ]);
  expect(told('110105491231002')).toEqual(['OLD_ID_NUMBER 1101*********02 110105491231002']);
});

test('the country stays, and two more digits of a card go with the number', () => {
  expect(told('+86 13800138000')).toEqual(['MOBILE 138****8000 13800138000']);
  expect(told('残疾证11010519491231002X43')).toEqual(['ID_NUMBER 1101************2X 11010519491231002X43']);
});

test('in addresses only an identity number that stands by itself', () => {
  const address = (number: string) => `见https://a.gov.cn/b?c=${number}，谢谢`;
  expect(told(address('13800138000'))).toEqual([]);
  expect(told(address('13800138000'), true)).toHaveLength(1);
  expect(told(address('11010519491231002X'))).toHaveLength(1);
  expect(told('/uploads/a11010519491231002X.pdf')).toEqual([]);
  expect(told('http://a.gov.cn，电话13800138000')).toHaveLength(1);
});
