import { bad, good, type Read } from './result';

// Everything that no office types: control characters except tab and line breaks, lone surrogates, noncharacters.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Cs}\ufffe\uffff]/u;
const GARBLED = /\ufffd/u;
const LINE_BREAK = /[\t\r\n\u2028\u2029]/u;

/** Checks a text: trimmed, of bounded length (UTF-16 units, as the panel counts), free of control characters. */
export function readText(raw: string, maxLength: number, multiline: boolean): Read {
  const value = raw.trim();
  if (value === '') return good(null);
  if (FORBIDDEN.test(value)) return bad('TEXT_CONTROL', '含有看不见的控制字符，请删掉后重新填写这一格');
  if (GARBLED.test(value)) return bad('TEXT_CONTROL', '含有乱码字符“\ufffd”，请重新填写这一格');
  if (!multiline && LINE_BREAK.test(value)) return bad('TEXT_CONTROL', '这一格不能换行，请写在一行里');
  if (value.length > maxLength) {
    return bad('TEXT_TOO_LONG', `太长了：有 ${value.length} 个字，最多 ${maxLength} 个字`);
  }
  return good(value);
}

/** Checks a web address: http or https, one line. */
export function readAddress(raw: string, maxLength: number): Read {
  const read = readText(raw, maxLength, false);
  if (!read.ok || read.value === null) return read;
  if (!/^https?:\/\/[^\s/?#]+\.?[^\s]*$/iu.test(read.value)) {
    return bad('ADDRESS_UNREADABLE', '链接应是以 http:// 或 https:// 开头的网址；没有网址就留空');
  }
  return read;
}
