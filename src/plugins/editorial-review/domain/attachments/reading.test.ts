import { Collector } from './reading';

it('behind its limit it keeps what holds a number, and says from where on', () => {
  const found = new Collector(20);
  found.add('第1段', '十个字的一段话在这里');
  found.add('第2段', '十个字的一段话在这里，再多一些');
  found.add('第3段', '张三 110101199003079729');
  expect(found.parts.map(({ at }) => at)).toEqual(['第1段', '第3段']);
  expect(found.unread).toBe('内容太多，第2段以后只检查了身份证号等号码，没有检查错敏词');
});

it('many small pieces are too much as well', () => {
  const found = new Collector();
  for (let index = 1; index <= 200_001; index += 1) found.add(`工作表“表”A${index}`, '1');
  found.add('工作表“表”B1', '13800138000');
  expect([found.parts.length, found.parts.at(-1)?.text]).toEqual([200_001, '13800138000']);
  expect(found.unread).toMatch(/^内容太多，工作表“表”A200001以后/);
});
