import { numbered, summedUp, type DraftFinding } from './draft-finding';

const draft = (
  severity: DraftFinding['severity'],
  excerpt: string,
  at: string | null = null,
): DraftFinding => ({
  code: 'MOBILE',
  severity,
  place: { field: 'content', label: '正文', file: null, at },
  excerpt,
  message: '',
  remedy: '',
});

test('grave ones first, else as they came; equal ones are numbered', () => {
  expect(
    numbered([draft('warning', '甲'), draft('info', '乙'), draft('error', '丙'), draft('warning', '甲')]).map(
      ({ id }) => id,
    ),
  ).toEqual([
    'MOBILE|content|||丙|1',
    'MOBILE|content|||甲|1',
    'MOBILE|content|||甲|2',
    'MOBILE|content|||乙|1',
  ]);
});

test('an id is never longer than an override may name', () => {
  const long = draft('warning', '甲'.repeat(600));
  const ids = numbered([long, { ...long, excerpt: `${long.excerpt}乙` }]).map(({ id }) => id);
  expect(ids.every((id) => id.length <= 500)).toBe(true);
  expect(new Set(ids).size).toBe(2);
});

test('more than ten of a kind are one finding, with their number and the first places', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => draft('warning', `李${index}`, `第${index + 1}行`));
  expect(summedUp(many(10))).toHaveLength(10);
  const told = summedUp([...many(600), { ...draft('info', '甲'), code: 'WORDING' }]);
  expect(told).toHaveLength(2);
  expect(told[0]).toMatchObject({
    excerpt: '共 600 处：第1行 李0；第2行 李1；第3行 李2；第4行 李3；第5行 李4 ……',
    place: { at: null },
    message: '正文里同样的问题一共有 600 处。',
    remedy: '写明的理由对这 600 处都算数。',
  });
  const idOf = (count: number) => numbered(summedUp(many(count)))[0]?.id;
  expect(idOf(600)).toBe(idOf(600));
  expect(idOf(601)).not.toBe(idOf(600));
});

test('nobody’s number leaves in the clear, wherever a finding has it', () => {
  const id = '11010519491231002X';
  const [told] = numbered([
    {
      ...draft('warning', id, `工作表“${id}”B7`),
      ...{ message: `封面“张三${id}.png”`, remedy: `删去${id}` },
      place: { field: 'cover', label: '封面', file: `张三${id}.png`, at: `工作表“${id}”B7` },
    },
  ]);
  expect(JSON.stringify(told)).not.toContain(id);
});
