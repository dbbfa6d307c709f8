/** Texts of the kind that was published, checked by every rule: faults named, sound ones left alone. */
import type { Section } from '../../shared/report';
import { SECTIONS } from '../form/sections';
import { findingsOf } from './all-rules';
import type { Subject } from './subject';
import { OWN, paragraph, sectionOf, subjectWith } from './test-subject';

const TABLES = new Set(['ROW_SUM', 'COLUMN_SUM', 'LINK', 'REVIEW_SUM']);
const found = (extra: Partial<Subject>, cells: Record<string, number>) =>
  findingsOf(subjectWith(extra, cells))
    .filter(({ code }) => !TABLES.has(code))
    .map(({ code, severity, where }) => `${severity} ${code} ${where}`);

test('a township whose tables are pictures and whose file kept marks of the word processor', () => {
  const sections: Section[] = SECTIONS.map(({ id }) => sectionOf(id, '工作人员专业性不强，下一步加强培训。'));
  const [one, two, three, four, five, six] = sections as [
    Section,
    Section,
    Section,
    Section,
    Section,
    Section,
  ];
  one.blocks = [
    paragraph(
      '（一）主动公开方面。2023年，我镇公开政府信息254条，其中通过微信公众号发布消息208条，通过区政府网站发布动态政务信息46篇。' +
        '从内容分类看，人事信息1条，公告公示2条，工作动态41条，政务公开组织推进2条。',
    ),
    paragraph(
      '（二）依申请公开工作方面。2023年收到和受理政府信息公开申请1次，与去年相比，增加收到和受理政府信息公开申请1次。',
    ),
    paragraph('（四）平台建设方面。2023年阅读量突破4.5万，并组织开展了1次政府开放日活动。'),
  ];
  two.blocks = [paragraph('[image: 1a42de8b501dc40c74c3]')];
  three.blocks = [];
  four.blocks = [paragraph('[image: 4042886c8a4d06fb6683]')];
  five.heading = '5、 存在的主要问题及改进情况';
  six.blocks = [
    paragraph(
      '[bookmark: _GoBack]（一）政府信息公开收费方面：2023年青石镇人民政府未收取政府信息公开信息处理费。',
    ),
    paragraph('共承办区人大代表建议1件、政协提案1件，办复率100%，办理结果为B类2件，打通了“最后一公里”。'),
  ];
  const cells = { 'applications.newReceived.total': 1, 'applications.result.total.total': 1 };
  expect(found({ sections, title: '青石镇人民政府2023年政府信息公开工作年度报告' }, cells)).toEqual([
    'info STRUCTURE sections.problems',
    'info STRUCTURE sections.proactive',
    'info STRUCTURE sections.reviews',
    'info STRUCTURE sections.proactive',
    'info STRUCTURE sections.reviews',
    'info STRUCTURE sections.other',
  ]);
});

/** Two years running of a busy town: 3 are carried from one into the other. */
const YEARS = [
  {
    year: 2023,
    text: '2023年，我镇共受理政府信息公开申请58件，同比下降19.44%，上年结转17件，办结72件，结转下年度3件。协助区政府办理征询单2件。政府信息公开行政复议2件，尚未审结；无行政诉讼。',
    cells: [58, 17, 72, 3, 2, 0, 0],
  },
  {
    year: 2024,
    text: '2024年，我镇共受理政府信息公开申请44件，2023年结转3件，共办结43件，结转2025年4件。办理区政府征询单3件。发生政府信息公开行政复议19件，行政诉讼2件。主动公开信息73条，分别为文件4条、人大建议答复6条、政协提案答复11条、其他信息52条。',
    cells: [44, 3, 43, 4, 19, 1, 1],
  },
] as const;
const PATHS = [
  'applications.newReceived.total',
  'applications.carriedIn.total',
  'applications.result.total.total',
  'applications.carriedOut.total',
  'reviews.total',
  'litigation.direct.total',
  'litigation.afterReview.total',
];

test.each(YEARS)('a busy town in $year agrees with its tables', ({ year, text, cells }) => {
  const given = Object.fromEntries(PATHS.map((path, index) => [path, cells[index] ?? 0]));
  const sections = [sectionOf('overview', text)];
  expect(found({ year, sections }, given)).toEqual([]);
  const wrong = PATHS.map((path) =>
    found({ year, sections }, { ...given, [path]: path === 'reviews.total' ? 1 : 900 }),
  );
  expect(
    wrong.every((findings) => findings.some((finding) => finding.startsWith('error NARRATIVE_TABLE'))),
  ).toBe(true);
});

test('a text of nothing but marks is read in time, not for ever', () => {
  const started = performance.now();
  for (const seed of ['公开', '未', '（', '《', '3至', '12345', '办理完成', '其中', 'a']) {
    const text = seed.repeat(20_000 / seed.length);
    const sections = [sectionOf('overview', text), sectionOf('problems', text), sectionOf('other', text)];
    findingsOf(subjectWith({ own: OWN, title: text, preamble: [text], sections }));
  }
  expect(performance.now() - started).toBeLessThan(10_000);
});
