/** The trail as a file that a spreadsheet opens. */
import writeXlsxFile from 'write-excel-file/node';
import { WAY_LABELS } from '../../../shared/acting';
import type { ExportFormat, TrailLine } from '../../../shared/audit';

const HEADERS: readonly (readonly [header: string, width: number])[] = [
  ['序号', 10],
  ['时间', 22],
  ['办理人', 14],
  ['方式', 10],
  ['操作', 14],
  ['对象', 40],
  ['说明', 60],
  ['公开主体', 14],
  ['文档号', 28],
];

const cells = (line: TrailLine): string[] => [
  String(line.seq),
  line.at.slice(0, 19).replace('T', ' '),
  line.actorName,
  WAY_LABELS[line.way],
  line.did,
  line.what,
  line.words.join('；'),
  line.bodyCode ?? '',
  line.subjectId ?? '',
];

/** A spreadsheet would take a text that begins so for a formula. */
const plain = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const csvCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** With the mark by which Excel and WPS know UTF-8; lines end with CRLF. */
const csv = (rows: readonly (readonly string[])[]): Uint8Array =>
  Buffer.from(
    `\ufeff${rows.map((row) => `${row.map((each) => csvCell(plain(each))).join(',')}\r\n`).join('')}`,
  );

/** Of a sheet's cell: no longer than a workbook takes. */
const LONGEST = 32_000;

export async function trailFile(lines: readonly TrailLine[], format: ExportFormat): Promise<Uint8Array> {
  const headers = HEADERS.map(([header]) => header);
  const rows = lines.map(cells);
  if (format === 'csv') return csv([headers, ...rows]);
  return writeXlsxFile([
    {
      sheet: '留痕',
      data: [
        headers.map((value) => ({ value, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map((value) => ({ value: value.slice(0, LONGEST), wrap: true }))),
      ],
      columns: HEADERS.map(([, width]) => ({ width })),
      stickyRowsCount: 1,
    },
  ]).toBuffer();
}
