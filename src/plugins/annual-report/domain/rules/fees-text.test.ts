import { feesText } from './fees-text';
import { sectionOf, seen, subjectWith } from './test-subject';

const fees = (yuan: number | null, text: string, wanYuan = 0) =>
  seen(
    feesText,
    subjectWith(
      {
        figures:
          yuan === null
            ? {}
            : { 'fees.informationProcessing': { value: yuan, unit: '元', label: '收取信息处理费' } },
        sections: [sectionOf('other', text)],
      },
      { 'proactive.feesWanYuan': wanYuan },
    ),
  ).map(({ expected, actual }) => [expected, actual]);

test.each([
  [0, '2023年青石镇人民政府未收取政府信息公开信息处理费。'],
  [0, '本年度收取信息处理费0元。'],
  [0, '没有发生信息处理费的收取情况。'],
  [380, '2023年有1件政府信息公开申请收取信息处理费380元。'],
  [2950, '全年共对25件申请收取信息处理费2950元，其中区政府办1000元。'],
  [2950, '收取信息处理费共计 2,950 元。'],
  [400, '发出收费通知3件，通知金额1000元，实际收取信息处理费400元。'],
  [0, '发出信息处理费收费通知1件，金额400元，申请人逾期未缴纳。'],
  [12000, '收取信息处理费1.2万元。'],
  [0, '信息处理费按照100元/件的标准执行。'],
  [380, '2023年收取信息处理费380元，去年未收取信息处理费。'],
  [null, '收取信息处理费500元。'],
  [null, '未收取信息处理费。'],
])('figure %s agrees: %s', (yuan, text) => {
  expect(fees(yuan, text, 12.5)).toEqual([]);
});

test.each([
  [380, '2023年未收取政府信息公开信息处理费。', 0],
  [380, '本年度没有收取信息处理费。', 0],
  [380, '信息处理费收取金额为0元。', 0],
  [380, '本年度收取信息处理费400元。', 400],
  [0, '本年度收取信息处理费400元。', 400],
])('figure %s does not agree: %s', (yuan, text, told) => {
  expect(fees(yuan, text)).toEqual([[yuan, told]]);
});

test.each(['无。', '本机关无其他需要报告的事项。', '没有其他需要报告的事项。', '暂无需要报告的事项'])(
  'fees in table two and section six that says only %s',
  (text) => {
    expect(fees(null, text, 3.5)).toEqual([[3.5, text.replace('。', '')]]);
    expect(fees(null, text, 0)).toEqual([]);
  },
);

test('not charging for information agrees with other fees in table two', () => {
  expect(fees(0, '未收取信息处理费。无其他需要报告的事项。', 12.5)).toEqual([]);
});

test('a long run of punctuation is no work', () => {
  const begun = performance.now();
  expect(fees(null, `无${'，'.repeat(400_000)}完`, 3.5)).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(1_000);
});

test.each([
  '收取行政事业性收费12.35万元。',
  '行政事业性收费共计123500元。',
  '收取行政事业性收费12.3万元。',
  '收取行政事业性收费约12万元。',
  '收取垃圾处理费等行政事业性收费5万元。',
  '行政事业性收费项目3项。',
  '公示行政事业性收费目录，无乱收费。',
  '2022年未收取行政事业性收费，2023年收取行政事业性收费12.35万元。',
  '全县收取行政事业性收费7545万元，我镇收取行政事业性收费12.35万元。',
  '未收取信息处理费，收取行政事业性收费12.35万元。',
  '收取信息处理费380元，计入行政事业性收费。',
  '无行政事业性收费投诉。',
  '其中，垃圾处理行政事业性收费3万元。',
])('table two of 12.35 万元 agrees: %s', (text) => {
  expect(fees(null, text, 12.35)).toEqual([]);
});

test.each([
  ['2023年我镇未收取行政事业性收费。', 0],
  ['本年度无行政事业性收费。', 0],
  ['行政事业性收费0万元。', 0],
  ['全年没有产生行政事业性收费。', 0],
  ['收取行政事业性收费12.53万元。', 12.53],
  ['行政事业性收费共计125300元。', 12.53],
  ['行政事业性收费金额为1.235万元。', 1.235],
  ['行政事业性收费12万元整。', 12],
])('table two of 12.35 万元 does not agree: %s', (text, told) => {
  expect(fees(null, text, 12.35)).toEqual([[12.35, told]]);
});

test('table two of 0 agrees with none', () => {
  expect(fees(null, '2023年未收取任何行政事业性收费。行政事业性收费0万元。')).toEqual([]);
});
