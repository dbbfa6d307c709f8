import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import busy from '../../../../../tests/fixtures/report-busy.json';
import quiet from '../../../../../tests/fixtures/report-quiet.json';
import { toDocument } from '../../domain/document/to-document';
import type { Document } from '../../domain/document/tree';
import { reportSchema, type Report } from '../../shared/report';
import { renderWorkbook } from './workbook';

const report: Report = reportSchema.parse(busy);

const read = async (document: Document) => readXlsxFile(Buffer.from(await renderWorkbook(document)));
const parts = async (document: Document): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await renderWorkbook(document))).map(([name, part]) => [name, strFromU8(part)]),
  );
const withTables = (tables: unknown): Document => toDocument({ ...report, tables });

test('one sheet a table, with what the report says of itself above it', async () => {
  const sheets = await read(toDocument(report));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['二、主动公开', '三、依申请公开', '四、复议诉讼']);
  expect(sheets.map(({ data }) => data.slice(0, 3).map(([first]) => first))).toEqual(
    ['主动公开政府信息情况', '收到和处理政府信息公开申请情况', '政府信息公开行政复议、行政诉讼情况'].map(
      (caption) => [
        `2024年${caption}`,
        '淮安市人民政府2024年政府信息公开工作年度报告　发布日期：2025-02-24　第2版（更正第1版）',
        report.edition.note && `更正说明：${report.edition.note}`,
      ],
    ),
  );
});

test('every sheet bears the notice, and remarks stand below their table', async () => {
  const document = toDocument(reportSchema.parse(quiet));
  const remarked = document.sections.map((section) =>
    section.id === 'reviews'
      ? { ...section, blocks: [...section.blocks, { kind: 'note' as const, text: '=数据由司法所提供' }] }
      : section,
  );
  const sheets = await read({ ...document, sections: remarked });
  expect(sheets.map(({ data }) => data[0]?.[0])).toEqual(['演示数据', '演示数据', '演示数据']);
  expect(sheets.map(({ data }) => data.at(-1)?.[0])).toEqual([
    '行政事业性收费',
    '四、结转下年度继续办理',
    '=数据由司法所提供',
  ]);
});

test('the merged headers are those of the form, and stay in sight', async () => {
  const applications = (await parts(toDocument(report)))['xl/worksheets/sheet2.xml'] ?? '';
  const merged = [...applications.matchAll(/mergeCell ref="([^"]+)"/g)].map(([, range]) => range);
  expect(merged).toEqual(expect.arrayContaining(['A4:C6', 'D4:J4', 'D5:D6', 'E5:I5', 'A9:A30', 'B11:B18']));
  expect(applications).toContain('ySplit="6"');
});

test('each sheet is printed on one page of A4', async () => {
  const files = await parts(toDocument(report));
  const setups = [1, 2, 3].map((sheet) => files[`xl/worksheets/sheet${sheet}.xml`] ?? '');
  expect(setups.map((xml) => /<pageSetup [^>]*orientation="(\w+)"/.exec(xml)?.[1])).toEqual([
    'portrait',
    'portrait',
    'landscape',
  ]);
  for (const xml of setups) {
    expect(xml).toMatch(/<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/);
    expect(xml).toMatch(
      /<\/mergeCells><printOptions[^>]*\/><pageMargins[^>]*\/><pageSetup[^>]*\/><\/worksheet>/,
    );
  }
});

test('an empty cell is empty, and what looks like a formula is text', async () => {
  const document = withTables({ proactive: { licences: '=1+1', penalties: null, coercion: '约3件' } });
  const rows = (await read(document))[0]?.data.map((row) => row.slice(0, 2)) ?? [];
  expect(rows).toContainEqual(['行政许可', '=1+1']);
  expect(rows).toContainEqual(['行政处罚', null]);
  expect(rows).toContainEqual(['行政强制', '约3件']);
  expect(Object.values(await parts(document)).join('')).not.toContain('<f>');
});

test('the same report gives the same bytes, at any time', async () => {
  const first = await renderWorkbook(toDocument(report));
  jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2031, 5, 1));
  const second = await renderWorkbook(toDocument(structuredClone(report)));
  jest.restoreAllMocks();
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
});
