import writeXlsxFile from 'write-excel-file/node';
import type { Register } from '../../../domain/register';
import { templateHeader, templateHelp } from '../../../domain/template';

export type TemplateFormat = 'csv' | 'xlsx';

/**
 * An empty spreadsheet to fill in: headers alone, so that it imports as it is once rows are typed.
 * The workbook explains each column on a second sheet; CSV carries the mark by which Excel and WPS
 * know UTF-8.
 */
export async function templateFile(register: Register, format: TemplateFormat): Promise<Buffer> {
  const header = templateHeader(register);
  if (format === 'csv') return Buffer.from(`\ufeff${header.map(csvCell).join(',')}\r\n`, 'utf8');
  const written = writeXlsxFile([
    {
      sheet: register.title,
      data: [header.map((value) => ({ value, fontWeight: 'bold' as const }))],
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
