/** Personal numbers that a narrow column breaks over several lines. */
import { findPersonal } from '../checks/personal/find-personal';
import { ANY_DAY } from './joined-cells';

/** Letters without a gap: a word, a line of a cell. */
export interface Chunk {
  text: string;
  /** What stands between it and the one before. */
  before: '' | ' ' | '\t' | '\n';
  readonly left: number;
  right: number;
  readonly y: number;
  readonly size: number;
}

/** In heights of a letter: how far below its line the next one of a cell stands. */
const [NEAREST, FARTHEST] = [0.7, 2.3];
/** In widths of a letter: how exactly the lines of a cell stand below each other. */
const ALIGNED = 0.3;
/** Digits of the shortest number, and of the longest: an identity number with what a 残疾证 adds. */
const [SHORTEST, LONGEST] = [11, 20];
/** Columns in which a person's number would stand in lines of fewer digits are none. */
const NARROWEST = 3;
/** Digits of a group, by which lines of groups differ; of another number before, as a row's. */
const [GROUP, MORE_BEFORE] = [4, 4];

/** The last digits of a line, with what parts them; all of it; the first ones. */
const TAIL = /(?:\d[ -]?)*\d[ -]?$/;
const WHOLE = /^(?:\d[ -]?)+$/;
const HEAD = /^(?:\d[ -]?)*(?:\d[Xx]?|[Xx])(?![A-Za-z\d])/;

/** Words above a column that say what is in it, where nothing but the place tells that lines belong together. */
const HEADINGS: Readonly<Record<string, RegExp | undefined>> = {
  MOBILE: /电话|手机|联系|微信|tel|phone|mobile/i,
  BANK_CARD: /卡|账|帐|户|存折|card|account/i,
};

const left = (chunk: Chunk) => chunk.left;
const centre = (chunk: Chunk) => (chunk.left + chunk.right) / 2;
const right = (chunk: Chunk) => chunk.right;

/**
 * Puts numbers that are broken over lines of a cell together, in place of the first line. Programs write cell by cell:
 * lines that follow each other and stand below each other are a cell's. Where they write line by line, columns are
 * looked at, whose lines may be those of two rows: there a number has to be one by its check or by its heading.
 */
export function rejoin(chunks: Chunk[]): void {
  const digits = chunks.filter(({ text }) => /^\s*[\dXx]|\d[ -]?$/.test(text));
  if (digits.length < 2) return;
  const joined = new Set<Chunk>();
  for (const cell of cellsOf(chunks)) joinIn(cell, joined, () => true);
  for (const side of [left, centre, right])
    for (const column of columnsOf(digits, side))
      joinIn(column, joined, (code, first) => isHeaded(chunks, first, code));
  closeUp(chunks);
}

/** What followed a line that was taken away begins a new cell. */
function closeUp(chunks: readonly Chunk[]): void {
  let isGone = false;
  for (const chunk of chunks) {
    if (isGone && chunk.text !== '' && /^ ?$/.test(chunk.before)) chunk.before = '\t';
    isGone = chunk.text === '';
  }
}

const isBelow = (upper: Chunk, lower: Chunk, side: (chunk: Chunk) => number) => {
  const size = Math.max(upper.size, lower.size);
  const distance = (upper.y - lower.y) / size;
  return distance > NEAREST && distance < FARTHEST && Math.abs(side(upper) - side(lower)) < ALIGNED * size;
};

/** Runs of lines that were written one after the other. */
function cellsOf(chunks: readonly Chunk[]): Chunk[][] {
  const cells: Chunk[][] = [];
  let cell: Chunk[] = [];
  for (const chunk of chunks) {
    const last = cell.at(-1);
    if (last && [left, centre, right].some((side) => isBelow(last, chunk, side))) cell.push(chunk);
    else {
      if (cell.length > 1) cells.push(cell);
      cell = [chunk];
    }
  }
  return cell.length > 1 ? [...cells, cell] : cells;
}

/** Runs of lines below each other, whenever they were written. */
function columnsOf(chunks: readonly Chunk[], side: (chunk: Chunk) => number): Chunk[][] {
  const sorted = [...chunks].sort((a, b) => b.y - a.y);
  const open = new Map<number, Chunk[]>();
  const columns: Chunk[][] = [];
  for (const chunk of sorted) {
    const at = Math.round(side(chunk) / 2);
    const found = [at, at - 1, at + 1].find((key) => {
      const last = open.get(key)?.at(-1);
      return last !== undefined && isBelow(last, chunk, side);
    });
    const column = found === undefined ? [] : (open.get(found) ?? []);
    if (column.length === 0) columns.push(column);
    column.push(chunk);
    open.set(found ?? at, column);
  }
  return columns.filter(({ length }) => length > 1);
}

type Admits = (code: string, first: Chunk) => boolean;

/** Joins what makes a number, the longest first. */
function joinIn(lines: readonly Chunk[], joined: Set<Chunk>, admits: Admits): void {
  for (let first = 0; first < lines.length - 1; first += 1) {
    if (!/\d[ -]?$/.test(lines[first]?.text ?? '')) continue;
    for (let last = lastOf(lines, first); last > first; last -= 1) {
      const run = lines.slice(first, last + 1);
      if (run.some((line) => joined.has(line)) || !joinLines(run, admits)) continue;
      for (const line of run) joined.add(line);
      first = last;
    }
  }
}

/** The last line to which a number could go on that begins in the first one: between them stand digits alone. */
function lastOf(lines: readonly Chunk[], first: number): number {
  let last = first + 1;
  for (let count = 0; last < lines.length - 1; last += 1) {
    const text = lines[last]?.text.trim() ?? '';
    count += digitsIn(text);
    if (count > LONGEST || !WHOLE.test(text)) break;
  }
  return last;
}

const digitsIn = (text: string) => text.replace(/[ -]/g, '').length;

/** Makes one of lines that hold a number which goes over all of them. @returns whether they do */
function joinLines(run: readonly Chunk[], admits: Admits): boolean {
  const [first] = run;
  const texts = run.map(({ text }) => text.trim());
  const [begin = '', end = ''] = [texts[0], texts.at(-1)];
  const tail = TAIL.exec(begin.slice(-2 * LONGEST))?.[0] ?? '';
  const head = HEAD.exec(end)?.[0] ?? '';
  if (!first || !isBroken([tail, ...texts.slice(1, -1), head], tail === begin)) return false;
  const behind = end.length - head.trimEnd().length;
  // In groups it may be broken between two of them.
  const joints = texts.some((text) => /\d[ -]\d/.test(text)) ? [' ', ''] : [''];
  const joint = joints.find((between) => {
    const code = codeOf(texts.join(between), begin.length, behind);
    return code !== undefined && admits(code, first);
  });
  if (joint === undefined) return false;
  first.text = texts.join(joint);
  for (const line of run.slice(1)) line.text = '';
  if (first.before === ' ') first.before = '\t';
  return true;
}

/** Whether digits are broken as at the edge of a column: full lines of about the same length, and what is left. */
function isBroken(pieces: readonly string[], isFirstWhole: boolean): boolean {
  const counts = pieces.map(digitsIn);
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all < SHORTEST || all > LONGEST + MORE_BEFORE || counts.includes(0)) return false;
  // The first line may begin with words: it tells nothing then.
  const full = counts.slice(isFirstWhole ? 0 : 1, -1);
  if (full.length === 0) return true;
  const [fewest, most] = [Math.min(...full), Math.max(...full)];
  const slack = pieces.some((piece) => /[ -]/.test(piece.trim())) ? GROUP : 1;
  return fewest >= NARROWEST && most - fewest <= slack && (counts.at(-1) ?? 0) <= most;
}

/** Of what kind a number is that begins in the first line and ends with the last digits, `behind` before the end. */
function codeOf(text: string, firstLength: number, behind: number): string | undefined {
  const found = findPersonal(text, { today: ANY_DAY, withinAddresses: true });
  return found.find(({ start, end }) => start < firstLength && end === text.length - behind)?.code;
}

/** Whether a word above says so; an identity number says it itself. */
function isHeaded(chunks: readonly Chunk[], first: Chunk, code: string): boolean {
  const heading = HEADINGS[code];
  return (
    !heading ||
    chunks.some(
      ({ text, y, left: from, right: to }) =>
        y > first.y && from < first.right && to > first.left && heading.test(text),
    )
  );
}
