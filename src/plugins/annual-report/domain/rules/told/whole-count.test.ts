import { narrativeTable } from '../narrative-table';
import { sectionOf, seen, subjectWith } from '../test-subject';

/** 44 new, 3 carried in, 43 concluded, 4 carried out. */
const CELLS = {
  'applications.newReceived.total': 44,
  'applications.carriedIn.total': 3,
  'applications.result.granted.total': 43,
  'applications.result.total.total': 43,
  'applications.carriedOut.total': 4,
  'reviews.upheld': 15,
  'reviews.total': 15,
};

const told = (text: string, cells: Readonly<Record<string, number>> = CELLS) =>
  seen(narrativeTable, subjectWith({ sections: [sectionOf('overview', text)] }, cells)).map(
    ({ where, expected, actual }) =>
      `${where.replace(/^applications\.|\.total$/g, '')} ${expected}≠${actual}`,
  );

const ANOTHER_BODY = [
  '全县收到政府信息公开申请86件，我乡44件。',
  '全市收到政府信息公开申请28600件，同比增长3%，我镇收到44件。',
  '全区共受理政府信息公开申请1286件，其中我镇44件。',
  '全县乡镇收到政府信息公开申请共24件，青石镇收到44件。',
  '2023年，全区各单位共收到政府信息公开申请312件，办结300件，我镇44件。',
  '区政府收到政府信息公开申请7件，办结7件。',
  '上级部门转来政府信息公开申请2件，经审查不属于本机关职责，已退回。',
  '指导村（社区）办理政府信息公开申请3件。',
];
const ANOTHER_TIME = [
  '截至2023年6月30日，已收到政府信息公开申请20件。',
  '截至6月底，共收到政府信息公开申请20件，办结18件。',
  '2023年12月，收到政府信息公开申请4件。',
  '2023年上半年，共收到政府信息公开申请20件，办结19件。',
  '一季度，收到政府信息公开申请9件。',
  '1-6月，我镇收到政府信息公开申请20件。',
  '2022年以前未收到过政府信息公开申请。',
];
const A_KIND = [
  '共收到要求公开动迁补偿信息的申请22件，占新收总数的50%。',
  '收到要求公开规范性文件的申请3件，办结3件。',
  '收到土地征收类政府信息公开申请12件。',
  '收到同一申请人提出的政府信息公开申请15件。',
  '收到村民提出的政府信息公开申请20件。',
  '收到批量政府信息公开申请9件，重复政府信息公开申请5件。',
  '受理并当场答复政府信息公开申请2件。',
  '在法定期限内提前答复政府信息公开申请20件。',
  '未收到涉密信息公开申请。',
  '未收到不予公开的申请。',
  '未收到重大疑难政府信息公开申请。',
  '除网上申请44件外，未收到其他形式的政府信息公开申请。',
  '收到政府信息公开申请44件，除此之外，未收到政府信息公开申请。',
];
const NOT_APPLICATIONS = [
  '2023年制发公文156件，主动公开64件，依申请公开30件，不予公开62件。',
  '公文公开属性认定：主动公开64件，依申请公开30件，不予公开62件。',
  '2023年共发布公文，属性为依申请公开的30件。',
  '抽查依申请公开答复文书10件，优秀率90%。',
  '办理残疾人补贴申请22件并公开。',
  '受理公开遴选报名申请30件。',
  '受理公租房公开摇号申请60件。',
  '2023年，我镇新收行政复议申请15件，上年结转4件。',
];

test.each([...ANOTHER_BODY, ...ANOTHER_TIME, ...A_KIND, ...NOT_APPLICATIONS, '无结转的旧账。'])(
  'tells no whole count of the body: %s',
  (text) => {
    expect(told(text)).toEqual([]);
    expect(told(`（二）依申请公开。${text}`)).toEqual([]);
  },
);

const BARE = '（二）依申请公开情况。';

test.each([
  ['收到申请45件，已全部答复。', ['newReceived 44≠45']],
  ['本年度新收申请45宗，上年结转3宗。', ['newReceived 44≠45']],
  ['新收45件，结转3件，办结43件。', ['newReceived 44≠45']],
  ['未收到申请。', ['newReceived 44≠0']],
  ['2023年度无申请。', ['newReceived 44≠0']],
  ['2023年，共有45件政府信息公开申请，均按期答复。', ['newReceived 44≠45']],
  ['没有公民提出政府信息公开申请。', ['newReceived 44≠0']],
  ['全年无人申请公开政府信息。', ['newReceived 44≠0']],
  ['我镇2023年度依申请公开政府信息0件。', ['newReceived 44≠0']],
  ['新收申请44件，无上年结转。', ['carriedIn 3≠0']],
  ['没有上年结转的申请。', ['carriedIn 3≠0']],
  ['收到政府信息公开申请44件，已全部办结，无结转。', ['carriedOut 4≠0']],
  ['收到申请49件（含上年结转3件）。', ['newReceived 44≠49']],
  ['收到申请47件（含上年结转3件）。', []],
  ['上半年收到申请20件，全年收到申请45件。', ['newReceived 44≠45']],
  ['全区收到申请500件，我镇收到申请45件。', ['newReceived 44≠45']],
])('under 依申请公开 a bare 申请 is one: %s', (text, expected) => {
  expect(told(BARE + text)).toEqual(expected);
});

test('无结转 of a body that had only carried some over to next year may be of last year', () => {
  const cells = { ...CELLS, 'applications.carriedIn.total': 0 };
  expect(told(`${BARE}收到申请44件，无结转。`, cells)).toEqual([]);
});
