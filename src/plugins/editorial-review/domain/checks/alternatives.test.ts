import { missingAlternatives } from './alternatives';
import { readText } from './read-text';

const inText = (text: string) =>
  missingAlternatives(readText({ field: 'content', label: '正文', text, kind: 'markdown' }).pictures);

test.each([
  '![](/uploads/a.png)',
  '![ ](/uploads/a.png)',
  '![IMG_20230601.jpg](/uploads/IMG_20230601_ab12.jpg)',
  '![会场](/uploads/会场.png)',
  '![微信图片_20230601](/uploads/a.png)',
  '![image](/uploads/a.png)',
  '![11](/uploads/a.png)',
  '![1-2。](/uploads/a.png)',
  '![截图 (2)](/uploads/a.png)',
])('%s says nothing', (text) => {
  expect(inText(text)).toMatchObject([{ code: 'ALT_MISSING', severity: 'warning', place: { at: '第1段' } }]);
});

test.each([
  '![界石镇森林防火工作会议现场](/uploads/a.png)',
  '![图1 各村人口](/uploads/a.png)',
  '[没有图](/uploads/a.png)',
])('%s does', (text) => {
  expect(inText(text)).toEqual([]);
});

test('the cover too', () => {
  const place = { field: 'cover', label: '封面图片', file: null, at: null };
  const cover = (alternativeText: string | null) =>
    missingAlternatives([{ place, name: '会场.png', alternativeText }]);
  expect(cover(null)[0]?.message).toBe('封面图片没有替代文字，看不见图片的读者不知道图上是什么。');
  expect(cover('会场.png')).toHaveLength(1);
  expect(cover('会场')).toHaveLength(1);
  expect(cover('森林防火工作会议会场')).toEqual([]);
});
