/**
 * Reads the cells of the statutory tables back out of a report's forms, in printed order and as printed,
 * knowing of each form only what its reader sees.
 */
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { tablesOf, wordParts } from './word-file';

/** What the report says, to compare with: one text for each path of a cell. */
export function cellsOfTables(tables: unknown, paths: readonly string[]): string[] {
  return paths.map((path) => {
    const found = path.split('.').reduce<unknown>((node, step) => Reflect.get(Object(node), step), tables);
    return typeof found === 'number' || typeof found === 'string' ? String(found) : '';
  });
}

export function cellsOfPage(html: string): string[] {
  return [...html.matchAll(/<td [^>]*data-key="[^"]+"[^>]*>([^<]*)<\/td>/g)].map(([, text]) => text ?? '');
}

/** A note inside a table is no cell of the form, and the only one that holds Chinese. */
export function cellsOfWechat(html: string): string[] {
  return [...html.matchAll(/<td[^>]*>([^<]*)<\/td>/g)]
    .map(([, text]) => text ?? '')
    .filter((text) => !/\p{Script=Han}/u.test(text));
}

export function cellsOfCsv(csv: string): string[] {
  const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true });
  return rows.map(({ value }) => value ?? '');
}

/** Every number of the workbook, sheet by sheet. An empty cell cannot be told from a merged one. */
export async function cellsOfWorkbook(bytes: Uint8Array): Promise<string[]> {
  const sheets = await readXlsxFile(Buffer.from(bytes));
  return sheets.flatMap(({ data }) =>
    data.flat().flatMap((cell) => (typeof cell === 'number' ? [String(cell)] : [])),
  );
}

/** Every cell of a Word file's tables, read row by row: those that hold no Chinese. */
export function cellsOfWord(file: Uint8Array): string[] {
  const part = wordParts(file).get('word/document.xml');
  if (!part) throw new Error('no text in the Word file');
  return tablesOf(part)
    .flatMap(({ cells }) => [...cells].sort((a, b) => a.row - b.row || a.column - b.column))
    .map(({ text }) => text)
    .filter((text) => !/\p{Script=Han}/u.test(text));
}

/** The numbers of the tables in a PDF's text, as `pdftotext -layout` lays it out: the rows that end in them. */
export function cellsOfPdfText(text: string): string[] {
  const lines = text.split('\n');
  const numbersOf = (line: string) => /(?:\s+\d+(?:\.\d+)?)+\s*$/.exec(line)?.[0].trim().split(/\s+/) ?? [];
  const two = lines.filter((line) =>
    /^\s*(规章|行政规范性文件|行政许可|行政处罚|行政强制|行政事业性收费)\s+\d/.test(line),
  );
  const wide = lines
    .map((line) => numbersOf(` ${line}`))
    .filter(({ length }) => length === 7 || length === 15);
  return [...two.map(numbersOf), ...wide].flat();
}

/** What a reader sees of markup: its text, without tags. */
export function textOfMarkup(markup: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
}
