import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { readXlsx } from './xlsx';

/** A workbook with one cell's XML replaced. */
async function workbook(replace: (xml: string) => string): Promise<Uint8Array> {
  const bytes = await writeXlsxFile([
    ['甲', '乙'],
    ['1', 7],
  ] as never).toBuffer();
  const parts = unzipSync(bytes);
  const name = Object.keys(parts).find((each) => each.startsWith('xl/worksheets/sheet'))!;
  parts[name] = strToU8(replace(strFromU8(parts[name]!)));
  return zipSync(parts);
}

async function cells(bytes: Uint8Array) {
  const sheet = await readXlsx(bytes);
  if ('problem' in sheet) throw new Error(sheet.problem.message);
  const rows: unknown[] = [];
  for await (const row of sheet.rows) rows.push('cells' in row ? row.cells : row);
  return rows;
}

const CELL = /<c r="B2"[^>]*>.*?<\/c>/u;

it('tells failed and uncalculated formulas from blank cells', async () => {
  expect(await cells(await workbook((xml) => xml))).toEqual([
    ['甲', '乙'],
    ['1', { number: '7' }],
  ]);
  const failed = await workbook((xml) => xml.replace(CELL, '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'));
  expect(await cells(failed)).toEqual([
    ['甲', '乙'],
    ['1', { error: '#DIV/0!' }],
  ]);
  const uncalculated = await workbook((xml) => xml.replace(CELL, '<c r="B2"><f>A1</f></c>'));
  expect(await cells(uncalculated)).toEqual([
    ['甲', '乙'],
    ['1', { error: '没有计算结果' }],
  ]);
  const calculated = await workbook((xml) =>
    xml.replace(CELL, '<c r="B2"><f>3+4.1</f><v>7.0999999999999996</v></c>'),
  );
  expect(await cells(calculated)).toEqual([
    ['甲', '乙'],
    ['1', { number: '7.1' }],
  ]);
});
