import { fileProblem, type Problem } from '../../../../domain/problem';
import { readCsv } from './csv';
import { decodeText } from './decode';
import { fileKind } from './kind';
import type { Sheet } from './sheet';
import { readXlsx } from './xlsx';

export const FILE_LIMIT = 200 * 1024 * 1024;

/**
 * Opens a spreadsheet: UTF-8 or GB18030 CSV, or XLSX, told apart by content.
 * @returns its rows, or the one problem that makes it unreadable.
 */
export async function openSheet(bytes: Uint8Array): Promise<Sheet | { readonly problem: Problem }> {
  if (bytes.length > FILE_LIMIT) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    return {
      problem: fileProblem(
        'FILE_TOO_LARGE',
        `文件有 ${size} MB，最多 ${FILE_LIMIT / 1024 / 1024} MB，请分成几个文件导入`,
      ),
    };
  }
  const kind = fileKind(bytes);
  if ('problem' in kind) return kind;
  if (kind.kind === 'xlsx') return readXlsx(bytes);
  const decoded = decodeText(bytes);
  return 'problem' in decoded ? decoded : readCsv(decoded.text);
}
