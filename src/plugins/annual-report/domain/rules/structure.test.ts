import type { Section } from '../../shared/report';
import { SECTIONS } from '../form/sections';
import { structure } from './structure';
import type { Subject } from './subject';
import { paragraph, sectionOf, seen, subjectWith } from './test-subject';

const FORM: Section[] = SECTIONS.map(({ id }) => sectionOf(id, '文字。'));
const remarks = (extra: Partial<Subject>) =>
  seen(structure, subjectWith({ sections: FORM, ...extra })).map(({ where, actual }) => `${where} ${actual}`);
const headed = (id: Section['id'], heading: string) =>
  remarks({ sections: FORM.map((section) => (section.id === id ? { ...section, heading } : section)) });

test('the form itself has nothing to remark on', () => {
  expect(remarks({})).toEqual([]);
});

test.each([
  ['problems', '五、存在问题及改进情况'],
  ['problems', '五、存在的主要问题和改进措施'],
  ['reviews', '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
  ['proactive', '二、主动公开政府信息的情况'],
  ['other', '六、其他需报告事项'],
  ['overview', '一、 总体情况'],
] as const)('%s may be headed %s', (id, heading) => {
  expect(headed(id, heading)).toEqual([]);
});

test.each([
  ['problems', '5、 存在的主要问题及改进情况', ['sections.problems 5、']],
  ['problems', '五、下一步打算', ['sections.problems 五、下一步打算']],
  ['other', '七、其他需要报告的事项', ['sections.other 七、']],
  ['overview', '总体情况', ['sections.overview ']],
] as const)('%s headed %s is remarked on', (id, heading, expected) => {
  expect(headed(id, heading)).toEqual(expected);
});

test('missing, repeated, extra and disordered sections are named', () => {
  const [one, two, three, four, five, six] = FORM as [Section, Section, Section, Section, Section, Section];
  expect(remarks({ sections: [one, two, three, four, six] })).toEqual(['sections.problems 缺少']);
  expect(remarks({ sections: [one, two, four, three, five, six] })).toEqual(['sections 一二四三五六']);
  expect(remarks({ sections: [one, two, three, four, five, six, six] })).toEqual(['sections.other 重复']);
  expect(remarks({ sections: [one, two, three, four, five, sectionOf('other', '七、附件')] })).toEqual([
    'sections.other 七、附件',
  ]);
  expect(remarks({ sections: [] })).toEqual([]);
});

test.each([
  '[bookmark: _GoBack]（一）收费方面',
  '错误!未定义书签。',
  'PAGEREF _Toc12345',
  '文字&nbsp;文字',
  '[image: 1a42]',
])('what a word processor left: %s', (text) => {
  const sections = FORM.map((section) =>
    section.id === 'other' ? { ...section, blocks: [paragraph(text)] } : section,
  );
  expect(remarks({ sections })).toHaveLength(1);
});

test('a table pasted as a picture is named, besides the mark that it left', () => {
  const withBlocks = (blocks: Section['blocks']) =>
    FORM.map((section) => (section.id === 'proactive' ? { ...section, blocks } : section));
  const picture = paragraph('[image: 1a42de8b501d]');
  expect(remarks({ sections: withBlocks([picture]) })).toEqual([
    'sections.proactive 图片',
    'sections.proactive [image: 1a42de8b501d]',
  ]);
  expect(remarks({ sections: withBlocks([{ kind: 'table', table: 'proactive' }]) })).toEqual([]);
});

const SIX =
  '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项';

test.each([
  [`本报告由${SIX}六部分组成。`, []],
  [`本报告包括六个部分：${SIX}。`, []],
  [`本报告由${SIX}七部分组成。`, ['preamble 6']],
  [`本报告由${SIX.replace('政府信息公开行政复议、行政诉讼情况、', '')}等六部分组成。`, ['preamble 5']],
  ['全文分为三个部分。', []],
])('the number of parts: %s', (text, expected) => {
  expect(remarks({ preamble: [text] })).toEqual(expected);
});

test('a superseded notice, the wrong form and the old name of documents', () => {
  const cites = '根据国办公开办函〔2019〕60号编制。';
  expect(remarks({ preamble: [cites] })).toEqual(['preamble 国办公开办函〔2019〕60号']);
  expect(remarks({ preamble: [cites], year: 2020, form: '2019' })).toEqual([]);
  expect(remarks({ form: '2019' })).toEqual(['form 2019']);
  const documents = [
    sectionOf('overview', '2023年制定规范性文件2件，现行有效规范性文件5件。'),
    ...FORM.slice(1),
  ];
  expect(remarks({ sections: documents })).toEqual(['sections.overview 规范性文件']);
  const named = [sectionOf('overview', '制发行政规范性文件2件。'), ...FORM.slice(1)];
  expect(remarks({ sections: named })).toEqual([]);
});
