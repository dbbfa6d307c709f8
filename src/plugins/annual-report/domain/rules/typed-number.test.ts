import type { Block } from '../../shared/report';
import { OWN, seen, subjectWith } from './test-subject';
import { typedNumber } from './typed-number';

type Bound = Extract<Block, { kind: 'paragraph' }>['figures'];

const typed = (text: string, figures: Bound = [], own: typeof OWN | null = OWN) =>
  seen(
    typedNumber,
    subjectWith({
      own,
      sections: [{ id: 'overview', heading: '一、总体情况', blocks: [{ kind: 'paragraph', text, figures }] }],
    }),
  ).map(({ actual }) => actual);

test.each([
  '2023年，我镇按照国务院令第711号、国办公开办函〔2021〕30号和条例第20条开展工作。',
  '2023年1月1日至12月31日，2021—2025年规划执行良好。',
  '一是加强培训，二是完善制度，打通“最后1公里”，推进“12345”热线和“1+3+N”机制。',
  '地址：昆嵛路54号，电话：0631-8531088，网址：http://www.example.gov.cn/1条',
  '在20个工作日内答复申请人，逐件登记。',
  '按照《优化营商环境20条措施》公开政策。',
  '编印政府公报第3期、第12期。',
  '严格执行三审三校，做到一件一档、一次办好。',
  '每年12个月不间断更新。',
  '坚持以人民为中心，7×24小时受理。',
])('is no count: %s', (text) => {
  expect(typed(text)).toEqual([]);
});

test.each([
  ['公开政府信息254条。', [254]],
  ['召开会议3次，培训120人次，印发手册1,200份。', [3, 120, 1200]],
  ['阅读量突破4.5万。', [4.5]],
  ['粉丝43.5万人。', [43.5]],
  ['办复率100%，满意度９９％。', [100, 99]],
  ['收取380元，合3.5万元。', [380, 3.5]],
  ['开展检查3至5次。', [3, 5]],
  ['每月更新10—20条。', [10, 20]],
  ['回应关切 12 条，举办发布会2场。', [12, 2]],
  ['发布信息300余条。', [300]],
])('is a count that nothing answers for: %s', (text, expected) => {
  expect(typed(text)).toEqual(expected);
});

test('a pasted run of blanks does not keep anybody waiting', () => {
  const start = performance.now();
  expect(typed(`第${'1'.repeat(20_000)}、1${' '.repeat(20_000)}年、2021${' '.repeat(20_000)}—`)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(1_000);
});

test('bound figures and reports from elsewhere are left alone', () => {
  const text = '公开254条，阅读量突破4.5万，开展3次。';
  const at = (digits: string) => ({ start: text.indexOf(digits), end: text.indexOf(digits) + digits.length });
  expect(
    typed(text, [
      { key: 'a', ...at('254') },
      { key: 'b', ...at('4.5') },
    ]),
  ).toEqual([3]);
  expect(typed(text, [], null)).toEqual([]);
});

test('where one figure has that value, the remedy names it', () => {
  const [finding] = typedNumber.check(
    subjectWith({
      own: OWN,
      figures: { 'published.total': { value: 254, unit: '条', label: '公开政府信息' } },
      sections: [
        {
          id: 'other',
          heading: '六、其他',
          blocks: [{ kind: 'paragraph', text: '公开254条。', figures: [] }],
        },
      ],
    }),
  );
  expect(finding?.fix).toContain('{{ published.total }}');
  expect(finding).toMatchObject({
    severity: 'warning',
    where: 'sections.other',
    expected: null,
    actual: 254,
  });
});

test('a figure of the same value but another unit is not what the number means', () => {
  const [finding] = typedNumber.check(
    subjectWith({
      own: OWN,
      figures: { 'applications.received': { value: 3, unit: '件', label: '新收申请' } },
      sections: [
        {
          id: 'other',
          heading: '六、其他',
          blocks: [{ kind: 'paragraph', text: '今年培训3次。', figures: [] }],
        },
      ],
    }),
  );
  expect(finding?.fix).not.toContain('{{');
});
