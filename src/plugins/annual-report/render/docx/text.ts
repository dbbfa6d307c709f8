import { TextRun } from 'docx';
import { printable } from '../printable';

/** Quotation marks, dashes and dots exist in both scripts: here they are Chinese and as wide as its characters. */
export const CHINESE = { hint: 'eastAsia' };

/** A run of text in the font of its paragraph; `breakBefore` begins a new line. */
export function textRun(text: string, { breakBefore = false } = {}): TextRun {
  return new TextRun({ text: printable(text), font: CHINESE, ...(breakBefore ? { break: 1 } : {}) });
}
