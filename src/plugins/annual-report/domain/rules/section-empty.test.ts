import type { Section } from '../../shared/report';
import { SECTIONS } from '../form/sections';
import { sectionEmpty } from './section-empty';
import { OWN, sectionOf, seen, subjectWith } from './test-subject';

const WRITTEN = '一是公开不够及时，二是内容不够全面。';
const all = (change: Partial<Record<Section['id'], Section | null>> = {}): Section[] =>
  SECTIONS.flatMap(({ id }) => {
    const section = change[id] === undefined ? sectionOf(id, WRITTEN) : change[id];
    return section ? [section] : [];
  });
const empty = (sections: Section[]) =>
  seen(sectionEmpty, subjectWith({ sections })).map(({ where }) => where);

test.each([
  '',
  '无。',
  '暂无',
  '较好。',
  '本年度不存在问题。',
  '本年度无存在的主要问题及改进情况。',
  '我镇2023年没有明显问题和改进措施。',
  '（一）存在问题。无。（二）改进情况。无。',
  '存在的主要问题：无；改进情况：无',
])('section five that says “%s” is refused', (text) => {
  expect(empty(all({ problems: sectionOf('problems', text) }))).toEqual(['sections.problems']);
});

test.each([
  WRITTEN,
  '部分栏目无更新，已经改进。',
  '没有做到及时更新，内容不够全面。',
  '公开时效性有待提高，下一步加强培训。',
  '（一）存在问题。公开不及时。（二）上年问题整改情况。无。',
])('section five that says “%s” is taken', (text) => {
  expect(empty(all({ problems: sectionOf('problems', text) }))).toEqual([]);
});

test('blank or missing sections of a whole report are named', () => {
  expect(empty(all({ overview: sectionOf('overview') }))).toEqual(['sections.overview']);
  expect(empty(all({ other: sectionOf('other') }))).toEqual(['sections.other']);
  expect(empty(all({ problems: null }))).toEqual(['sections.problems']);
  expect(empty(all({ other: sectionOf('other', '无其他需要报告的事项。') }))).toEqual([]);
});

test('of tables alone or of an extract nothing is said', () => {
  expect(empty([])).toEqual([]);
  expect(empty([sectionOf('overview', WRITTEN)])).toEqual([]);
  expect(
    seen(sectionEmpty, subjectWith({ sections: [sectionOf('overview', WRITTEN)], own: OWN })),
  ).toHaveLength(2);
});

test('an overview that says only 无 is empty too; one sentence is enough', () => {
  expect(empty(all({ overview: sectionOf('overview', '无。') }))).toEqual(['sections.overview']);
  expect(empty(all({ overview: sectionOf('overview', '我镇公开工作较好。') }))).toEqual([]);
});

test('a long run of punctuation is no work', () => {
  const marks = `，${'，'.repeat(400_000)}完`;
  const sections = all({ problems: sectionOf('problems', marks), other: sectionOf('other', `无${marks}`) });
  const begun = performance.now();
  expect(empty(sections)).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(1_000);
});
