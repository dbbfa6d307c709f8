import writeXlsxFile from 'write-excel-file/node';
import type { Register } from '../../../domain/register';
import { templateHeader, templateHelp } from '../../../domain/template';

export type TemplateFormat = 'csv' | 'xlsx';

/**
 * A spreadsheet to fill in: headers alone, so that it imports as it is once rows are typed; or with rows, each cell
 * as text that import reads back.
 * The workbook explains each column on a second sheet; CSV carries the mark by which Excel and WPS
 * know UTF-8.
 */
export async function templateFile(
  register: Register,
  format: TemplateFormat,
  rows: readonly (readonly string[])[] = [],
): Promise<Buffer> {
  const header = templateHeader(register);
  if (format === 'csv') {
    const lines = [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`);
    return Buffer.from(`\ufeff${lines.join('')}`, 'utf8');
  }
  const written = writeXlsxFile([
    {
      sheet: register.title,
      data: [
        header.map((value) => ({ value, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map((value) => ({ value }))),
      ],
      columns: header.map((value) => ({ width: Math.max(14, value.length * 2 + 2) })),
      stickyRowsCount: 1,
    },
    {
      sheet: '填写说明',
      data: templateHelp(register).map((row, index) =>
        row.map((value) => ({ value, wrap: true, ...(index === 0 ? { fontWeight: 'bold' as const } : {}) })),
      ),
      columns: [18, 10, 44, 44, 26].map((width) => ({ width })),
    },
  ]);
  return written.toBuffer();
}

const csvCell = (value: string) => (/[",\r\n]/u.test(value) ? `"${value.replace(/"/gu, '""')}"` : value);
