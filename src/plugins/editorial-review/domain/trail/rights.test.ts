import { rightsBetween, type RightOnRecord } from './rights';

const right = (action: string, more: Partial<RightOnRecord> = {}): RightOnRecord => ({
  action,
  subject: null,
  fields: null,
  conditions: [],
  ...more,
});
const read = (fields: readonly string[] | null, conditions: readonly string[] = []) =>
  right('read', { subject: 'news', fields, conditions });

it('what is the same in another order is no change', () => {
  expect(rightsBetween([right('a'), read(['x', 'y'])], [read(['y', 'x']), right('a')])).toBeNull();
});

it('rights that came and went', () => {
  expect(rightsBetween([right('a')], [right('b')])).toEqual({
    added: [right('b')],
    taken: [right('a')],
    altered: [],
  });
});

it('of a right that is still there, its fields and conditions', () => {
  expect(rightsBetween([read(['x', 'y'])], [read(['y', 'z'], ['own'])])?.altered).toEqual([
    {
      action: 'read',
      subject: 'news',
      fields: { added: ['z'], taken: ['x'] },
      conditions: { added: ['own'], taken: [] },
    },
  ]);
  expect(rightsBetween([read(['x'])], [read(null)])?.altered[0]?.fields).toEqual({
    added: ['*'],
    taken: ['x'],
  });
});

it('of several of one kind each is told by itself, and a second of the same is one more', () => {
  const [one, two, three] = [read(['x']), read(['y']), read(['z'])];
  expect(rightsBetween([one, two], [one, three])?.altered).toHaveLength(1);
  expect(rightsBetween([one], [two, three])).toEqual({ added: [two, three], taken: [one], altered: [] });
  expect(rightsBetween([one], [one, one])).toEqual({ added: [one], taken: [], altered: [] });
});
