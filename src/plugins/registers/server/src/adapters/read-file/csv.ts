import { CsvError, parse, type Parser } from 'csv-parse';
import type { Problem } from '../../../../domain/problem';
import type { Sheet, SheetRow } from './sheet';

const CHUNK = 65_536;

/** Reads CSV text. A record's line is the one on which it begins, line breaks within quotes counted. */
export function readCsv(text: string): Sheet {
  return { rows: records(text) };
}

async function* records(text: string): AsyncGenerator<SheetRow> {
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(text),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  });
  const feeding = feed(parser, text);
  let line = 1;
  let width: number | undefined;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      const start = line;
      line += 1 + cells.reduce((sum, cell) => sum + lineBreaks(cell), 0);
      const blank = cells.every((cell) => cell.trim() === '');
      width ??= blank ? undefined : cells.length;
      // Half a row is what a broken copy leaves behind; it must not pass for a row with blanks.
      if (!blank && width !== undefined && cells.length < width)
        yield { problem: short(start, cells.length, width) };
      else yield { line: start, cells };
    }
    await feeding;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield { problem: unreadable(line, error) };
  }
}

async function feed(parser: Parser, text: string): Promise<void> {
  const closed = new Promise<void>((resolve) =>
    parser.once('close', () => {
      resolve();
    }),
  );
  for (let at = 0; at < text.length && !parser.destroyed; at += CHUNK) {
    if (!parser.write(text.slice(at, at + CHUNK))) {
      await Promise.race([
        new Promise<void>((resolve) =>
          parser.once('drain', () => {
            resolve();
          }),
        ),
        closed,
      ]);
    }
  }
  if (!parser.destroyed) parser.end();
}

/** Comma, unless the first line has none and has tabs or semicolons instead. */
function delimiterOf(text: string): string {
  const first = /^\ufeff?[\r\n]*([^\r\n]*)/u.exec(text)?.[1] ?? '';
  if (first.includes(',')) return ',';
  return ['\t', ';', '，'].find((each) => first.includes(each)) ?? ',';
}

function lineBreaks(cell: string): number {
  if (!/[\r\n]/u.test(cell)) return 0;
  return cell.match(/\r\n|\r|\n/gu)?.length ?? 0;
}

function short(line: number, cells: number, width: number): Problem {
  return {
    line,
    column: null,
    value: null,
    code: 'ROW_SHAPE',
    message: `这一行只有 ${cells} 格，第一行有 ${width} 列：请核对这一行是否完整，没有内容的格也要留着逗号`,
  };
}

function unreadable(line: number, error: CsvError): Problem {
  const message =
    error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? '从这一行起，英文双引号没有成对：请补上结尾的双引号'
      : '这一行不是正确的 CSV：请核对引号和逗号';
  return { line, column: null, value: null, code: 'ROW_SHAPE', message };
}
