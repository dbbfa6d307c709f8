import { periodYear } from './period-year';
import type { Subject } from './subject';
import { sectionOf, seen, subjectWith } from './test-subject';
import { yearSlip } from './year-slip';

const slips = (text: string, section: 'overview' | 'problems' | 'other' = 'overview') =>
  seen(yearSlip, subjectWith({ sections: [sectionOf(section, text)] })).map(({ actual }) => actual);
const lead = (preamble: string) =>
  seen(yearSlip, subjectWith({ preamble: [preamble] })).map(({ actual }) => actual);

test.each([
  '2023年，我镇主动公开政府信息100条。',
  '2023年度共收到政府信息公开申请1件，与2022年相比增加1件。',
  '收到政府信息公开申请3件，较2022年减少2件。',
  '2022年收到政府信息公开申请3件，2023年收到5件。',
  '2022年共收到政府信息公开申请3件。2023年共收到5件，同比增加2件。',
  '2024年，我镇将继续加强政府信息公开工作，及时发布各类信息。',
  '下一步，我镇将按照2024年政务公开工作要点抓好落实。',
  '落实2022年政务公开工作要点，主动公开政府信息。',
  '按时发布2022年政府信息公开工作年度报告。',
  '主动公开了2022年度部门决算和2024年度部门预算。',
  '根据《某县2022年政务公开工作要点》，公开政府信息20条。',
  '制定《2021—2025年法治政府建设规划》并主动公开。',
  '自2008年以来，我镇累计公开政府信息5000条。',
  '2021年，我镇建成政务公开专区并投入使用。',
  '2019年4月3日修订的条例施行后，我镇公开工作更加规范。',
  '依据国办公开办函〔2021〕30号编制。',
  '2022年度考核结果已经公示，发布信息1条。',
  '2022年8月印发规范性文件公开制度。',
  '2023年上年结转申请0件，结转2024年继续办理0件。',
  '针对2022年存在的问题，我镇对政务公开工作逐项整改。',
  '2021年至2023年，主动公开政府信息逐年增长。',
  '全年公开信息40条，2024年1月15日前在网站公布本报告。',
])('a year that is sound: %s', (text) => {
  expect(slips(text)).toEqual([]);
});

test.each([
  '2022年政府信息公开工作存在的问题整改情况：公开不及时的问题已整改到位。',
  '2024年，我镇将重点做好以下工作：加强培训，及时公开政府信息。',
  '2024年工作打算：严格落实政府信息公开工作各项要求。',
])('sections that look back or ahead: %s', (text) => {
  expect(slips(text, 'problems')).toEqual([]);
});

test.each([
  ['2022年，我镇共制定规范性文件0件，废止规范性文件0件。', [2022]],
  ['（三）政府信息管理情况 2022年，青石镇人民政府办公室共制定规范性文件0件。', [2022]],
  ['2022年我镇收到依申请公开申请事项0件，在规定时限内答复0件。', [2022]],
  ['二〇二二年，我镇主动公开政府信息100条。', [2022]],
  ['２０２２ 年，全镇共发布政务信息100条。', [2022]],
  ['我镇2022年共公开政府信息80条。', [2022]],
  ['2022年，我镇认真贯彻落实条例，扎实推进政府信息公开工作。', [2022]],
  ['2024年，我镇共收到政府信息公开申请2件。', [2024]],
  ['2021年度，我镇未收到政府信息公开申请。', [2021]],
])('a year left over: %s', (text, expected) => {
  expect(slips(text)).toEqual(expected);
});

test('section six keeps last year too', () => {
  expect(slips('2022年青石镇人民政府未收取政府信息公开信息处理费。', 'other')).toEqual([2022]);
});

test.each([
  ['根据条例要求，结合2022年青石镇政府信息公开工作实际，编制本报告。', [2022]],
  ['现公布青石镇2022年政府信息公开工作年度报告。', [2022]],
  ['现形成《青石镇人民政府2022年政府信息公开工作年度报告》。', [2022]],
  ['结合2023年青石镇政府信息公开工作实际，编制发布本报告。', []],
  ['根据国务院令第711号和国办公开办函〔2021〕30号要求编制。', []],
])('the lead-in: %s', (text, expected) => {
  expect(lead(text)).toEqual(expected);
});

test.each([
  ['青石镇人民政府2022年政府信息公开工作年度报告', [2022]],
  ['青石镇人民政府2023年政府信息公开工作年度报告', []],
  ['青石镇人民政府二〇二三年政府信息公开工作年度报告', []],
  ['青石镇人民政府政府信息公开工作年度报告', []],
  [null, []],
])('the title %s', (title, expected) => {
  expect(seen(yearSlip, subjectWith({ title })).map(({ actual }) => actual)).toEqual(expected);
});

const periods = (text: string, extra: Partial<Subject> = {}) =>
  seen(periodYear, subjectWith({ preamble: [text], ...extra })).map(
    ({ where, actual }) => `${where} ${actual}`,
  );

test.each([
  '报告中所列数据统计期限从2023年1月1日到12月31日止。',
  '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。',
  '统计时限：2023年1月1日—2023年12月31日。',
  '本报告中所列数据的统计期限从2023年1月1日至12月31止。',
  '统计期限为２０２３年１月１日至１２月３１日。',
  '数据统计期限为2023年1月至12月。',
  '活动时间为2022年1月1日至6月30日。',
])('the whole year: %s', (text) => {
  expect(periods(text)).toEqual([]);
});

test.each([
  ['本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。', ['preamble 2022-01-01/2022-12-31']],
  ['统计期限为2023年1月1日至2022年12月31日。', ['preamble 2023-01-01/2022-12-31']],
  ['本报告中所列数据从2023年1月1日至11月30日止。', ['preamble 2023-01-01/2023-11-30']],
])('another period: %s', (text, expected) => {
  expect(periods(text)).toEqual(expected);
});

test('the period as data is looked at too, and text in section one', () => {
  const period = { from: '2022-01-01', to: '2022-12-31' };
  expect(periods('', { period })).toEqual(['period 2022-01-01/2022-12-31']);
  const sections = [sectionOf('overview', '统计期限为2022年1月1日至12月31日。')];
  expect(periods('', { sections })).toEqual(['sections.overview 2022-01-01/2022-12-31']);
});
