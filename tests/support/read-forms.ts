/**
 * Reads the cells of the statutory tables back out of a report's forms, in printed order and as printed,
 * knowing of each form only what its reader sees.
 */
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';

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

/** What a reader sees of markup: its text, without tags. */
export function textOfMarkup(markup: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
}
