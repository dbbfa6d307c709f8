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
  if (isUtf16(bytes)) {
    return refuse('FILE_ENCODING', '文件是 UTF-16（“Unicode 文本”）编码，请另存为“CSV UTF-8”或 .xlsx，再导入');
  }
  if (bytes.subarray(0, 8192).includes(0)) return refuse('FILE_KIND', `这不是表格文件，${AS_XLSX}`);
  return { kind: 'text' };
}

function isUtf16(bytes: Uint8Array): boolean {
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) return true;
  // Without a mark: commas and line ends of UTF-16 show as a zero beside an ASCII byte.
  const head = bytes.subarray(0, 4096);
  let pairs = 0;
  for (let index = 0; index + 1 < head.length; index += 2) {
    const [a, b] = [head[index]!, head[index + 1]!];
    if ((a === 0 && b >= 9 && b < 0x7f) || (b === 0 && a >= 9 && a < 0x7f)) pairs += 1;
  }
  const zeros = head.filter((byte) => byte === 0).length;
  return pairs > 0 && pairs === zeros;
}

function refuse(code: Problem['code'], message: string): { problem: Problem } {
  return { problem: fileProblem(code, message) };
}
