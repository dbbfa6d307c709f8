import { fileProblem, type Problem } from '../../../../domain/problem';

const ENCODINGS = ['utf-8', 'gb18030'] as const;

/** Text of a CSV file: UTF-8 (with or without a mark), else GB18030, else a problem. */
export function decodeText(bytes: Uint8Array): { readonly text: string } | { readonly problem: Problem } {
  for (const encoding of ENCODINGS) {
    const text = decodeStrictly(bytes, encoding);
    if (text === undefined) continue;
    if (/^\s*<(\?xml|!doctype|html)/iu.test(text.slice(0, 200))) {
      return problem(
        'FILE_KIND',
        '这是网页或 XML 文件，不是 CSV：请用 WPS 或 Excel 打开，另存为 .xlsx，再导入',
      );
    }
    if (text.trim() === '') return problem('FILE_EMPTY', '文件里没有内容，请选择有内容的文件');
    return { text };
  }
  return problem(
    'FILE_ENCODING',
    '看不懂文件的编码：CSV 须是 UTF-8 或 GB18030。请用 WPS 或 Excel 打开，另存为“CSV UTF-8”或 .xlsx，再导入',
  );
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function problem(code: Problem['code'], message: string): { problem: Problem } {
  return { problem: fileProblem(code, message) };
}
