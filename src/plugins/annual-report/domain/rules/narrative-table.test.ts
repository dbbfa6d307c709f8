import { narrativeTable } from './narrative-table';
import type { Subject } from './subject';
import { sectionOf, seen, subjectWith, TOWNSHIP } from './test-subject';

/** A busy town: 58 new, 17 carried in, 72 concluded (5 not answered), 3 carried out. */
const BUSY = {
  'applications.newReceived.total': 58,
  'applications.carriedIn.total': 17,
  'applications.result.granted.total': 67,
  'applications.result.other.other.total': 5,
  'applications.result.total.total': 72,
  'applications.carriedOut.total': 3,
  'proactive.normativeDocuments.issued': 4,
  'proactive.normativeDocuments.repealed': 1,
  'proactive.normativeDocuments.inForce': 32,
  'proactive.licences': 20,
  'proactive.penalties': 6,
  'reviews.upheld': 1,
  'reviews.pending': 2,
  'reviews.total': 3,
  'litigation.direct.upheld': 1,
  'litigation.direct.total': 1,
  'litigation.afterReview.upheld': 1,
  'litigation.afterReview.total': 1,
};

const QUIET = {};

const told = (text: string, cells: Readonly<Record<string, number>>, extra: Partial<Subject> = {}) =>
  seen(narrativeTable, subjectWith({ sections: [sectionOf('overview', text)], ...extra }, cells)).map(
    ({ where, expected, actual }) => `${where} ${expected}≠${actual}`,
  );

test.each([
  // What the tables say, in the words that reports use.
  '2023年，我镇新收政府信息公开申请58件，上年结转17件，办结72件，结转下年度继续办理3件。',
  '2023年共收到政府信息公开申请58件。',
  '全年共收到政府信息公开申请75件（含上年结转17件），均按时答复。',
  '本年度受理依申请公开75宗。',
  '全年共办理政府信息公开申请72件。',
  '２０２３年，收到政府信息公开申请５８件。',
  '2023 年 收到 政府信息公开申请 58 件 。',
  '今年收到五十八件政府信息公开申请。',
  '截至2023年12月31日，共收到政府信息公开申请58件，已答复67件。',
  '2023年1月1日至12月31日，新收政府信息公开申请58件，已办结55件，其余3件结转下年度办理。',
  '上年度结转政府信息公开申请17件，结转至2024年继续办理3件。',
  // A part, another time, another office, an estimate: nothing that the table could contradict.
  '共收到政府信息公开申请58件，其中网上申请40件，信函18件。',
  '通过在线平台收到政府信息公开申请40件，通过信函收到18件。',
  '收到自然人政府信息公开申请50件。',
  '协助区政府办理政府信息公开申请5件。',
  '2022年收到政府信息公开申请72件，2023年收到58件。',
  '去年收到政府信息公开申请72件，办结60件。',
  '与上年相比，收到政府信息公开申请减少14件。',
  '2023年收到政府信息公开申请58件，较2022年减少14件，下降19.44%。',
  '自2008年以来累计收到政府信息公开申请1200件。',
  '近三年共受理政府信息公开申请200件。',
  '上半年收到政府信息公开申请30件，下半年收到28件。',
  '3月收到政府信息公开申请5件。',
  '收到政府信息公开申请近60件。',
  '收到政府信息公开申请50余件。',
  '收到涉及征地的信息公开申请12件，收到群众留言92条，办理12345工单300件。',
  '承办区人大代表建议2件、政协提案1件。',
  '对依申请公开做到一件一档，一次性告知补正内容。',
  '未收到行政许可申请。',
  '未发生逾期答复政府信息公开申请的情况。',
  '没有收到针对依申请公开工作的投诉举报。',
  '严格执行申请登记、审核、办理、答复、归档制度，确保每一件政府信息公开申请按期答复。',
  '收到政府信息公开申请58件，已办理53件，另有5件撤回。',
  '收到政府信息公开申请58件，予以公开30件，部分公开8件，无法提供9件。',
  '办理行政处罚案件9件。',
  '今年以来，共收到政府信息公开申请58件。',
  '（二）依申请公开方面。全年共收到58件，办结72件。',
  // Documents.
  '2023年制发行政规范性文件4件，废止1件，现行有效32件。',
  '制定行政规范性文件4件、废止行政规范性文件1件、现行有效行政规范性文件32件。',
  '主动公开规范性文件9件，发布政策解读5篇。',
  '制定党内规范性文件2件。',
  '印发政策性文件和规范性文件15件。',
  '组织规范性文件清理，梳理规范性文件40件。',
  '按照条例第二十条第（一）项公开规范性文件。',
  // Matters.
  '全年作出行政许可20件、行政处罚6件、行政强制0件。',
  '公开行政许可信息30条、行政处罚决定8件。',
  '办理行政许可事项目录内事项12项。',
  // Reviews and lawsuits.
  '因政府信息公开被申请行政复议3件，被提起行政诉讼2件。',
  '收到政府信息公开行政复议1件，尚未审结2件。',
  '政府信息公开行政复议案件审结1件，结果维持1件。',
  '未发生因信息公开行政复议被纠错、行政诉讼败诉的情况。',
  '全年办理各类行政复议案件25件。',
  '无未经复议直接起诉的败诉案件。',
])('agrees with the tables: %s', (text) => {
  expect(told(text, BUSY)).toEqual([]);
});

test.each([
  '2023年未收到政府信息公开申请。',
  '本年度没有收到公民、法人和其他组织的政府信息公开申请。',
  '2023年，我镇收到依申请公开0件，答复0件。',
  '未发生因政府信息公开引发的行政复议、行政诉讼。',
  '2023年，依申请公开0件，行政复议0次，行政诉讼0次。',
  '制定规范性文件0件，办理行政许可0件。',
  '无结转2024年继续办理件。',
])('a quiet year agrees: %s', (text) => {
  expect(told(text, QUIET)).toEqual([]);
});

const NEW = 'applications.newReceived.total';
const DONE = 'applications.result.total.total';

test.each([
  ['2023年新收政府信息公开申请75件。', [`${NEW} 58≠75`]],
  ['2023年共受理政府信息公开申请2件，都在法定期限内答复。', [`${NEW} 58≠2`]],
  ['本年度共受理两件政府信息公开申请。', [`${NEW} 58≠2`]],
  ['（二）依申请公开方面。全年共收到9件，均已答复。', [`${NEW} 58≠9`]],
  ['今年以来，我镇共收到政府信息公开申请9件。', [`${NEW} 58≠9`]],
  ['政府信息公开申请数量为0件。', [`${NEW} 58≠0`]],
  ['２０２３年，收到政府信息公开申请６０件。', [`${NEW} 58≠60`]],
  ['2023年，我镇未收到政府信息公开申请。', [`${NEW} 58≠0`]],
  ['全年没有收到群众要求政府信息公开的申请。', [`${NEW} 58≠0`]],
  ['无依申请公开事项。', [`${NEW} 58≠0`]],
  ['2023年依申请公开3次，行政复议0次，行政诉讼0次。', [`${NEW} 58≠3`, 'reviews.total 3≠0', 'litigation 2≠0']],
  ['收到政府信息公开申请58件，办结70件。', []],
  ['收到政府信息公开申请58件，办结73件。', [`${DONE} 72≠73`]],
  [
    '共办理政府信息公开申请58件，上年结转7件，结转下年度0件。',
    ['applications.carriedIn.total 17≠7', 'applications.carriedOut.total 3≠0'],
  ],
  ['收到政府信息公开申请58件，无结转下年度办理件。', ['applications.carriedOut.total 3≠0']],
  [
    '共制定规范性文件0件，废止规范性文件0件，现行有效的规范性文件0件。',
    [
      'proactive.normativeDocuments.issued 4≠0',
      'proactive.normativeDocuments.repealed 1≠0',
      'proactive.normativeDocuments.inForce 32≠0',
    ],
  ],
  ['制发行政规范性文件4件，废止3件，年末现行有效32件。', ['proactive.normativeDocuments.repealed 1≠3']],
  ['2023年未制定行政规范性文件。', ['proactive.normativeDocuments.issued 4≠0']],
  ['全年作出行政许可18件、行政处罚6件。', ['proactive.licences 20≠18']],
  ['2023年未实施行政处罚。', ['proactive.penalties 6≠0']],
  ['未发生因政府信息公开引发的行政复议和行政诉讼。', ['reviews.total 3≠0', 'litigation 2≠0']],
  ['因政府信息公开被申请行政复议5件。', ['reviews.total 3≠5']],
  ['政府信息公开行政诉讼案件均为0件。', ['litigation 2≠0']],
])('contradicts the tables: %s', (text, expected) => {
  expect(told(text, BUSY)).toEqual(expected);
});

test('a contradiction over a table of zeros names the cell', () => {
  expect(told('2023年收到政府信息公开申请3件，办结3件。', QUIET)).toEqual([`${NEW} 0≠3`, `${DONE} 0≠3`]);
});

test('a county tells of one office while its table counts the county', () => {
  const county = { body: { name: '某市东湖区人民政府', level: 'county' } } as const;
  expect(told('2024年，区政府办公室代区政府受理政府信息公开申请17件，办结17件。', BUSY, county)).toEqual([]);
  expect(told('区政府收到政府信息公开申请17件。', BUSY, county)).toEqual([]);
  expect(told('全区各部门共新收政府信息公开申请17件。', BUSY, county)).toEqual([`${NEW} 58≠17`]);
  expect(told('镇政府办公室共收到政府信息公开申请17件。', BUSY)).toEqual([`${NEW} 58≠17`]);
});

test('a figure that claims a cell is compared with it, as in a town that told 0/0/0 over 4/0/32', () => {
  const figure = (value: number, claims: string) => ({ value, unit: '件', label: '正文数字', claims });
  const base = 'proactive.normativeDocuments';
  const figures = {
    a: figure(0, `${base}.issued`),
    b: figure(0, `${base}.repealed`),
    c: figure(0, `${base}.inForce`),
  };
  const text =
    '2022年，青石镇人民政府办公室共制定规范性文件0件，废止规范性文件0件，现行有效的规范性文件0件。';
  const subject = subjectWith(
    { figures, sections: [sectionOf('overview', text)], body: TOWNSHIP },
    { [`${base}.issued`]: 4, [`${base}.inForce`]: 32 },
  );
  expect(seen(narrativeTable, subject)).toEqual([
    { where: `${base}.issued`, expected: 4, actual: 0 },
    { where: `${base}.inForce`, expected: 32, actual: 0 },
  ]);
  // Without the claims the text alone says as much: the year of last year's file is not another year.
  expect(seen(narrativeTable, { ...subject, figures: {} })).toEqual(seen(narrativeTable, subject));
});

test('a claim of an unreadable or unknown cell says nothing', () => {
  const figures = { a: { value: 1, unit: '件', label: '数', claims: 'no.such.cell' } };
  expect(seen(narrativeTable, subjectWith({ figures }))).toEqual([]);
});

test('the message names the place, quotes the words and gives both numbers', () => {
  const [finding] = narrativeTable.check(
    subjectWith({ sections: [sectionOf('overview', '2023年新收政府信息公开申请3件。')] }),
  );
  expect(finding?.message).toContain('“一、总体情况”里的“2023年新收政府信息公开申请3件”说的是 3');
  expect(finding?.message).toContain('是 0');
});
