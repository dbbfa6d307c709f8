import { findPersonal } from '../checks/personal/find-personal';
import { mayHoldPersonal } from '../checks/personal/may-hold';
import { decodeText } from './decode';
import { ANY_DAY, joinedCells } from './joined-cells';
import { unreadable } from './problems';
import { Collector, type Reading } from './reading';

/** Lines that are looked at together: a number may go on in the next one. */
const TOGETHER = 50;
/** So much is handed on whole; of what follows, only where a person's number stands. */
const WHOLE = 5_000_000;

const SEPARATORS = /[,;|\t]/;
const CELL = /^"?(.*?)"?$/;
/** How programs write a number that they take for a quantity: 1.3800138E+10. */
const POWER = /(?<![\d.])(\d)\.(\d{7,17})E\+?(1\d)(?!\d)/gi;

/** Reads TXT and CSV, all of it. */
export function readPlainText(bytes: Uint8Array): Reading {
  const { text, whole } = decodeText(bytes);
  const found = new Collector();
  let wholeUpTo = 0;
  for (const { line, lines } of groups(text)) {
    const group = writtenOut(lines.join('\n'));
    if (wholeUpTo + group.length <= WHOLE) {
      wholeUpTo += group.length;
      found.add(null, group, line);
    } else {
      if (wholeUpTo <= WHOLE) reportNumbersOnly(found, line);
      wholeUpTo = Infinity;
      if (hasPersonal(group)) found.add(null, group, line);
    }
    lines.forEach((each, index) => {
      const row = SEPARATORS.test(each) ? joinedCells(cellsOf(each)) : undefined;
      if (row) found.add(null, row, line + index);
    });
  }
  if (!whole)
    found.report(
      unreadable(
        '有些文字的编码认不出来',
        '请用记事本打开，点“文件”→“另存为”，编码选 UTF-8，保存后重新上传。',
      ),
    );
  return found;
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

const hasPersonal = (text: string): boolean =>
  mayHoldPersonal(text) && findPersonal(text, { today: ANY_DAY, withinAddresses: false }).length > 0;

const writtenOut = (text: string): string =>
  text.replace(POWER, (found, first: string, rest: string, power: string) =>
    Number(power) >= rest.length ? `${first}${rest.padEnd(Number(power), '0')}` : found,
  );

function reportNumbersOnly(found: Collector, line: number): void {
  found.report(
    unreadable(
      `内容太多，第${line}行以后只检查了身份证号等号码，没有检查错敏词`,
      '请分成几个文件，重新上传；不分的，请由人看过后写明理由。',
    ),
  );
}
