import { acrossBreak } from '../checks/across-break';
import { Headings } from '../checks/headings';
import { decodeText } from './decode';
import { joinedCells } from './joined-cells';
import { unreadable } from './problems';
import type { Collector } from './reading';

/** Lines that are looked at together: a number may go on in the next one. */
const TOGETHER = 50;

const SEPARATORS = /[,;|\t]/;
const CELL = /^"?(.*?)"?$/;
/** How programs write a number that they take for a quantity: 1.3800138E+10. */
const POWER = /(?<![\d.])(\d)\.(\d{7,17})E\+?(1\d)(?!\d)/gi;

/** Reads TXT and CSV, all of it. */
export function readPlainText(bytes: Uint8Array, found: Collector): void {
  const { text, whole } = decodeText(bytes);
  const above = new Headings();
  let before = '';
  for (const { line, lines } of groups(text)) {
    const rows = lines.map((each) => (SEPARATORS.test(each) ? cellsOf(each) : []));
    const headings = rows.reduce<readonly string[] | undefined>(
      (said, cells) => above.overRow(cells) ?? said,
      undefined,
    );
    found.add(null, writtenOut(lines.join('\n')), { line, headings });
    found.add(null, acrossBreak(before, lines[0] ?? '') ?? '', { line: line - 1 });
    rows.forEach((cells, index) => found.add(null, joinedCells(cells) ?? '', { line: line + index }));
    before = lines.at(-1) ?? '';
  }
  if (!whole)
    found.report(
      unreadable(
        '有些文字的编码认不出来',
        '请用记事本打开，点“文件”→“另存为”，编码选 UTF-8，保存后重新上传。',
      ),
    );
}

/** The lines, fifty by fifty, each group with the number of its first line. */
function* groups(text: string): Generator<{ readonly line: number; readonly lines: string[] }> {
  const lineEnd = /\r\n|\n|\r/g;
  let lines: string[] = [];
  let line = 1;
  let from = 0;
  while (from <= text.length) {
    const end = lineEnd.exec(text);
    lines.push(text.slice(from, end?.index ?? text.length));
    from = end ? lineEnd.lastIndex : text.length + 1;
    if (lines.length < TOGETHER && end) continue;
    yield { line, lines };
    line += lines.length;
    lines = [];
  }
}

const cellsOf = (line: string): string[] =>
  line.split(SEPARATORS).map((cell) => CELL.exec(cell.trim())?.[1] ?? cell);

const writtenOut = (text: string): string =>
  text.replace(POWER, (found, first: string, rest: string, power: string) =>
    Number(power) >= rest.length ? `${first}${rest.padEnd(Number(power), '0')}` : found,
  );
