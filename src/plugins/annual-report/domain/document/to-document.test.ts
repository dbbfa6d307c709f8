import busy from '../../../../../tests/fixtures/report-busy.json';
import quiet from '../../../../../tests/fixtures/report-quiet.json';
import { reportSchema, type Report } from '../../shared/report';
import { toDocument } from './to-document';

const report: Report = reportSchema.parse(busy);

test('the title is set in two lines, the body and the rest', () => {
  expect(toDocument(report).titleLines).toEqual(['淮安市人民政府', '2024年政府信息公开工作年度报告']);
  expect(toDocument({ ...report, title: '另一个标题' }).titleLines).toEqual(['另一个标题']);
  expect(toDocument({ ...report, title: report.body.name }).titleLines).toEqual([report.body.name]);
});

test('sections, headings and tables keep the order of the report', () => {
  const { sections } = toDocument(report);
  expect(sections.map(({ heading }) => heading)).toEqual(report.sections.map(({ heading }) => heading));
  expect(sections.map(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual(
    report.sections.map(({ blocks }) => blocks.map(({ kind }) => kind)),
  );
});

test('a corrected edition says which one it corrects, and why', () => {
  const { edition } = toDocument(report);
  expect(edition.parts).toEqual(['发布日期：2025-02-24', '第2版（更正第1版）']);
  expect(edition.note).toMatch(/^更正说明：第1版/);
});

test('a draft says so and has no date of publication', () => {
  const draft = {
    ...report.edition,
    number: 1,
    state: 'draft' as const,
    publishedOn: null,
    corrects: null,
    note: null,
  };
  expect(toDocument({ ...report, edition: draft }).edition).toEqual({
    publishedOn: null,
    parts: ['草稿，尚未发布'],
    note: null,
  });
});

test('the notice is carried, and findings stay out', () => {
  expect(toDocument(report).notice).toBeNull();
  const finding = {
    code: 'LINK',
    severity: 'error' as const,
    where: 'x',
    expected: 1,
    actual: 0,
    message: '内部意见',
    fix: '',
  };
  const document = toDocument({ ...reportSchema.parse(quiet), findings: [finding] });
  expect(document.notice).toBe('演示数据');
  expect(JSON.stringify(document)).not.toContain('内部意见');
});
