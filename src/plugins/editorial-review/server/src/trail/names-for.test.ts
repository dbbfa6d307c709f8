import { namesFor } from './names-for';

const [own, other, unknown] = [
  { name: '《甲》', bodyCode: 'a' },
  { name: '《乙》', bodyCode: 'b' },
  { name: '《丙》', bodyCode: null },
];

it('of other bodies only how many', () => {
  expect(namesFor([own, other, unknown], 'all')).toBe('《甲》、《乙》、《丙》');
  expect(namesFor([own, other, unknown], ['a'])).toBe('《甲》，别的公开主体的 2 条');
  expect(namesFor([other], ['a'])).toBe('别的公开主体的 1 条');
  expect(namesFor([other], [])).toBe('别的公开主体的 1 条');
});

it('many by the first ten and their number', () => {
  expect(namesFor(Array<typeof own>(12).fill(own), ['a'])).toMatch(/^(《甲》、){9}《甲》等 12 条$/);
});
