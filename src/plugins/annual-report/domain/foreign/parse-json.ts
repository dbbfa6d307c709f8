/** From the bytes of a file that somebody sent to the value that its JSON holds, or why not. */

/** A report is a few dozen kB; a file beyond this is something else. */
export const LARGEST_FILE = 16 * 1024 * 1024;

export type Parsed =
  | { readonly ok: true; readonly value: unknown }
  /** A sentence for the person who named the file. */
  | { readonly ok: false; readonly reason: string };

const refused = (reason: string): Parsed => ({ ok: false, reason });

export const tooLarge = (bytes: number): string =>
  `文件有 ${Math.ceil(bytes / 1024 / 1024)} MB，年度报告的数据不会超过 ${LARGEST_FILE / 1024 / 1024} MB，请核对是不是选错了文件。`;

/** UTF-8, UTF-16 or GB18030, with or without a byte order mark: editors save any of them. */
function encodingsOf([first, second]: Uint8Array): readonly string[] {
  if ((first === 0xff && second === 0xfe) || second === 0) return ['utf-16le'];
  if ((first === 0xfe && second === 0xff) || first === 0) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

function decode(bytes: Uint8Array): string | null {
  for (const encoding of encodingsOf(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding.
    }
  }
  return null;
}

/** Never throws. Text is taken as it is; of bytes the encoding is found out. */
export function parseJson(input: Uint8Array | string): Parsed {
  if (input.length > LARGEST_FILE) return refused(tooLarge(input.length));
  const decoded = typeof input === 'string' ? input : decode(input);
  if (decoded === null) return refused('认不出文件的文字编码，请另存为 UTF-8 后再试。');
  const text = decoded.replace(/^\uFEFF/, '');
  if (text.trim() === '') return refused('文件是空的。');
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const line = position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
    const where = line === null ? '可能没有下载完整' : `第 ${line} 行读不下去`;
    return refused(`文件不是 JSON 数据：${where}。请向提供的人要原始的数据文件。`);
  }
}
