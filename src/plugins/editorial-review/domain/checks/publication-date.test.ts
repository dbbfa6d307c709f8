import { publicationDate } from './publication-date';

const told = (publishedOn: string | null, firstPublishedAt: string | null, imported = false) =>
  publicationDate({ publishedOn, firstPublishedAt, imported }).map(({ message }) => message);

test('the day in China of the first publication is right', () => {
  expect(told('2023-05-01', '2023-04-30T16:00:00.000Z')).toEqual([]);
  expect(told('2023-05-01', '2023-05-01T23:59:59.999+08:00')).toEqual([]);
  expect(told('2023-04-30', '2023-04-30T15:59:59.999Z')).toEqual([]);
  expect(told(null, null)).toEqual([]);
});

test('any other is not, but of what was imported', () => {
  expect(told('2023-04-30', '2023-04-30T16:00:00.000Z')).toEqual([
    '发布日期是 2023-04-30，系统记下的首次发布是 2023-05-01。',
  ]);
  expect(told(null, '2023-04-30T16:00:00.000Z')).toHaveLength(1);
  expect(told('2023-04-30', null)).toEqual(['这条信息还没有发布过，却已经有发布日期 2023-04-30。']);
  expect(told('2023-04-30', null, true)).toEqual([]);
});
