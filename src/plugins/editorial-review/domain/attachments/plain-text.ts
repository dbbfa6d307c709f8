import { decodeText } from './decode';
import { unreadable } from './problems';
import { Collector, type Reading } from './reading';

/** Reads TXT and CSV, line by line. */
export function readPlainText(bytes: Uint8Array): Reading {
  const { text, whole } = decodeText(bytes);
  const found = new Collector();
  text.split(/\r\n|\n|\r/).forEach((line, index) => found.add(`第${index + 1}行`, line));
  if (!whole)
    found.report(
      unreadable(
        '有些文字的编码认不出来',
        '请用记事本打开，点“文件”→“另存为”，编码选 UTF-8，保存后重新上传。',
      ),
    );
  return found;
}
