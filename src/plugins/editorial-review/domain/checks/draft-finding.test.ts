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

test('the first thousand of a kind, and how many more', () => {
  const many = Array.from({ length: 1_005 }, (_, index) => draft('warning', String(index), `第${index}段`));
  const told = summedUp([...many, { ...draft('info', '甲'), code: 'WORDING' }]);
  expect(told).toHaveLength(1_002);
  expect(told[1_000]).toMatchObject({
    excerpt: '另有 5 处',
    place: { at: null },
    message: '正文里同样的问题另有 5 处。',
  });
});
