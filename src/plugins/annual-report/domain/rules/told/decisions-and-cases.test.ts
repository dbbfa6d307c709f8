import { narrativeTable } from '../narrative-table';
import type { Subject } from '../subject';
import { sectionOf, seen, subjectWith } from '../test-subject';

const CELLS = {
  'reviews.upheld': 8,
  'reviews.corrected': 9,
  'reviews.pending': 2,
  'reviews.total': 19,
  'litigation.direct.upheld': 2,
  'litigation.direct.total': 2,
  'proactive.normativeDocuments.issued': 2,
  'proactive.normativeDocuments.repealed': 1,
  'proactive.normativeDocuments.inForce': 15,
  'proactive.licences': 320,
  'proactive.penalties': 45,
  'proactive.coercion': 3,
};

const told = (text: string, extra: Partial<Subject> = {}, more: Readonly<Record<string, number>> = {}) =>
  seen(
    narrativeTable,
    subjectWith({ sections: [sectionOf('overview', text)], ...extra }, { ...CELLS, ...more }),
  ).map(({ where, expected, actual }) => `${where.replace('proactive.', '')} ${expected}≠${actual}`);

test.each([
  '收到涉及城市管理的行政复议33件、行政诉讼12件。',
  '镇政府作为被申请人的行政复议案件共52件，其中涉及信息公开19件。',
  '2023年，我镇作为被告的行政诉讼案件5件，均与政府信息公开无关。',
  '全市行政复议机关办理政府信息公开类行政复议案件410件。',
  '收到涉及土地征收的行政复议3件。',
  '全年行政复议52件，行政诉讼7件。',
  '因政府信息公开被申请行政复议19件，被提起行政诉讼2件。',
  '制定行政规范性文件管理办法1件。',
  '制发制度3件，废止2件，现行有效9件。',
  '全年处理行政许可44.72万件、行政处罚398.58万件。',
  '2023年行政许可320件、行政处罚45件、行政强制3件，行政事业性收费12.35万元。',
  '审核行政处罚决定54件。',
  '抽查行政处罚54件、行政许可20件。',
])('agrees, or speaks of something else: %s', (text) => {
  expect(told(text)).toEqual([]);
  expect(told(`（二）依申请公开。${text}`)).toEqual([]);
});

test.each([
  ['2023年政府信息公开行政复议21件。', ['reviews.total 19≠21']],
  ['（二）依申请公开。2023年，行政复议18件，行政诉讼1件。', ['reviews.total 19≠18', 'litigation 2≠1']],
  ['（二）依申请公开。行政诉讼0件。', ['litigation 2≠0']],
  ['制定并公开行政规范性文件4件。', ['normativeDocuments.issued 2≠4']],
  ['本年制发件数4件，废止件数1件，现行有效件数15件。', ['normativeDocuments.issued 2≠4']],
  ['无现行有效规范性文件。', ['normativeDocuments.inForce 15≠0']],
  ['全年行政处罚54件，行政强制3件。', ['penalties 45≠54']],
  ['行政处罚54件，行政许可320件，行政强制3件，行政事业性收费12.35万元。', ['penalties 45≠54']],
  ['行政处罚处理决定54件。', ['penalties 45≠54']],
  ['全年作出行政许可处理决定321件。', ['licences 320≠321']],
  ['行政强制0件。', ['coercion 3≠0']],
])('contradicts the tables: %s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

const CITY = { body: { name: '某市人民政府', level: 'city' } } as const;
const RULES = { 'proactive.rules.issued': 1, 'proactive.rules.inForce': 11 };

test.each([
  ['2023年制定市政府规章2件。', ['rules.issued 1≠2']],
  ['新制定规章2件，现行有效规章11件。', ['rules.issued 1≠2']],
  ['现行有效市政府规章12件。', ['rules.inForce 11≠12']],
  ['2023年市政府提请市人大审议地方性法规草案2件，制定规章1件。', []],
  ['全市公开规章12件，行政规范性文件66件。', []],
  ['新增公开市政府规章3件。', []],
  ['本年制发件数4件，废止件数1件，现行有效件数15件。', []],
])('rules of a city: %s', (text, expected) => {
  expect(told(text, CITY, RULES)).toEqual(expected);
});
