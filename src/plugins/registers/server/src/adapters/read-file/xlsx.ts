import { Readable } from 'node:stream';
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { fileProblem, type Problem } from '../../../../domain/problem';
import type { Cell } from '../../../../domain/row';
import type { Sheet, SheetRow } from './sheet';
import { markFailedFormulas, failedFormula } from './xlsx-formulas';

/** Unpacked, a workbook may not be larger: a small file can unpack to anything. */
const UNPACKED_LIMIT = 400 * 1024 * 1024;

class TooLarge extends Error {}

/** Reads the first sheet of a workbook. Numbers are as the person sees them, dates as `YYYY-MM-DD`. */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet | { readonly problem: Problem }> {
  let parts: Unzipped;
  try {
    parts = unpack(bytes);
  } catch (error) {
    if (error instanceof TooLarge) return refuse('FILE_TOO_LARGE', '表格解压后太大，请分成几个文件导入');
    return refuse('FILE_DAMAGED', '文件损坏，打不开：请用 WPS 或 Excel 重新保存为 .xlsx，再导入');
  }
  if (!parts['xl/workbook.xml']) {
    return refuse(
      'FILE_KIND',
      '这是压缩包或 Word 文件，不是 .xlsx 表格：请另存为 .xlsx 或“CSV UTF-8”，再导入',
    );
  }
  try {
    const data = await readSheet(Buffer.from(repack(parts)), 1, {
      parseNumber: (raw) => ({ number: asShown(raw) }),
    });
    return { rows: Readable.from(rowsOf(data)) };
  } catch {
    return refuse('FILE_DAMAGED', '表格读不出来：请用 WPS 或 Excel 重新保存为 .xlsx，再导入');
  }
}

function* rowsOf(data: readonly (readonly unknown[])[]): Generator<SheetRow> {
  let line = 0;
  for (const cells of data) {
    line += 1;
    yield { line, cells: cells.map(toCell) };
  }
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return failedFormula(value) ?? value;
  if (value instanceof Date) return { date: dateOf(value) };
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isNumber(value) ? value : null;
}

const isNumber = (value: unknown): value is { number: string } =>
  typeof value === 'object' && value !== null && 'number' in value;

/** A workbook's date is a day count; the library gives it as that day's midnight UTC. */
function dateOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? '0000-00-00' : date.toISOString().slice(0, 10);
}

/** Spreadsheets show 15 digits: 1234.56 is stored as 1234.5599999999999. */
function asShown(raw: string): string {
  const number = Number(raw);
  if (!Number.isFinite(number)) return raw;
  return /^-?\d{1,15}$/u.test(raw) ? raw : plainDigits(Number(number.toPrecision(15)));
}

function plainDigits(number: number): string {
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : String(number);
}

function unpack(bytes: Uint8Array): Unzipped {
  let total = 0;
  return unzipSync(bytes, {
    filter: (entry) => {
      if (!/\.(xml|rels)$/iu.test(entry.name)) return false;
      total += entry.originalSize;
      if (total > UNPACKED_LIMIT) throw new TooLarge();
      return true;
    },
  });
}

/** The library reads a failed formula as a blank cell, which would lose a date in silence: mark such cells first. */
function repack(parts: Unzipped): Uint8Array {
  const marked: Unzipped = {};
  for (const [name, content] of Object.entries(parts)) {
    marked[name] = /^xl\/worksheets\/[^/]+\.xml$/iu.test(name)
      ? strToU8(markFailedFormulas(strFromU8(content)))
      : content;
  }
  return zipSync(marked, { level: 0 });
}

function refuse(code: Problem['code'], message: string): { problem: Problem } {
  return { problem: fileProblem(code, message) };
}
