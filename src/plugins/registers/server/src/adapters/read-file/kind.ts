import { fileProblem, type Problem } from '../../../../domain/problem';

/** What a file is, by its content; names lie. */
export type FileKind = { readonly kind: 'xlsx' } | { readonly kind: 'text' } | { readonly problem: Problem };

const AS_XLSX = '请用 WPS 或 Excel 打开，另存为 .xlsx 或“CSV UTF-8”，再导入';

const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);

/** Tells a workbook from text, and names what can be neither. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return refuse('FILE_EMPTY', '文件是空的，请选择有内容的文件');
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return { kind: 'xlsx' };
  if (starts(bytes, 0x50, 0x4b)) return refuse('FILE_KIND', `这是空的压缩包，不是表格，${AS_XLSX}`);
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return refuse('FILE_KIND', `这是旧格式（.xls、.et、.doc）或加了打开密码的文件，${AS_XLSX}`);
  }
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return refuse('FILE_KIND', `这是 PDF，不是表格，${AS_XLSX}`);
  const zeros = zerosIn(bytes.subarray(0, 8192));
  if (marksUtf16(bytes) || (zeros.many && zeros.onOneSide)) {
    return refuse(
      'FILE_ENCODING',
      '文件是 UTF-16（“Unicode 文本”）编码，请另存为“CSV UTF-8”或 .xlsx，再导入',
    );
  }
  // A stray zero in a text is a fault of its row; many are a picture or a program.
  return zeros.many ? refuse('FILE_KIND', `这不是表格文件，${AS_XLSX}`) : { kind: 'text' };
}

const marksUtf16 = (bytes: Uint8Array) => starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff);

/** UTF-16 without a mark: its commas and line ends are zeros, all before or all after their ASCII byte. */
function zerosIn(head: Uint8Array): { readonly many: boolean; readonly onOneSide: boolean } {
  let even = 0;
  let odd = 0;
  head.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  return { many: (even + odd) * 50 > head.length, onOneSide: even === 0 || odd === 0 };
}

function refuse(code: Problem['code'], message: string): { problem: Problem } {
  return { problem: fileProblem(code, message) };
}
