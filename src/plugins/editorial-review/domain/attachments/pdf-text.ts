/** A page of a PDF as text: in the order in which it was written, with the lines in which it stands. */
import { rejoin, type Chunk } from './wrapped-numbers';

/** Letters that were painted in one go. Places are those of a page that is held so that they run from left to right. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the letters. */
  readonly size: number;
  readonly endsLine: boolean;
}

export interface PageText {
  readonly text: string;
  /** Of each line of the text, where it stands on the page: the line's number from above. */
  readonly lines: readonly number[];
}

/** In widths of a letter: a wider gap parts two columns. */
const COLUMN = 1.5;
/** A narrower one parts nothing; between digits it has to be no gap at all. */
const [NO_GAP, NO_GAP_OF_DIGITS] = [0.35, 0.12];
/** In heights of a letter: what is lower by less goes on in the same word, or stands on the same line. */
const [BASELINE, SAME_LINE] = [0.3, 0.7];

/** Numbers that are broken in the cells of a narrow table are whole again, at the place of their first line. */
export function textOfPage(pieces: readonly PdfPiece[]): PageText {
  const chunks = chunksOf(pieces);
  const numberOf = lineNumbers(chunks);
  rejoin(chunks);
  let text = '';
  const lines: number[] = [];
  for (const chunk of chunks) {
    if (chunk.text === '') continue;
    const before = text === '' ? '' : chunk.before;
    if (before === '\n' || text === '') lines.push(numberOf(chunk));
    text += before + chunk.text;
  }
  return { text, lines };
}

const endsInDigit = /\d$/;
const beginsWithDigit = /^\d/;

function chunksOf(pieces: readonly PdfPiece[]): Chunk[] {
  const chunks: Chunk[] = [];
  let before: Chunk['before'] = '';
  for (const { text, x, y, width, size, endsLine } of pieces) {
    if (text.trim() === '') {
      if (text !== '' && before === '') before = ' ';
    } else {
      const last = chunks.at(-1);
      const gap = last && Math.abs(last.y - y) < size * BASELINE ? (x - last.right) / size : Infinity;
      const areDigits = last && endsInDigit.test(last.text) && beginsWithDigit.test(text);
      if (last && before !== '\n' && Math.abs(gap) < (areDigits ? NO_GAP_OF_DIGITS : NO_GAP)) {
        last.text += before + text;
        last.right = x + width;
      } else {
        const isLower = last !== undefined && Math.abs(last.y - y) > size * SAME_LINE;
        const parting = gap === Infinity ? (isLower ? '\n' : '') : partingOf(gap);
        const isTold = before === '\n' || (before === ' ' && parting !== '\t');
        chunks.push({ text, before: isTold ? before : parting, left: x, right: x + width, y, size });
      }
      before = '';
    }
    if (endsLine) before = '\n';
  }
  return chunks;
}

const partingOf = (gap: number): Chunk['before'] => (gap > COLUMN ? '\t' : Math.abs(gap) < NO_GAP ? '' : ' ');

/** Numbers the lines of a page from above, whatever their order; cells side by side stand on one line. */
function lineNumbers(chunks: readonly Chunk[]): (chunk: Chunk) => number {
  const numbers = new Map<Chunk, number>();
  let line = 0;
  let top = Infinity;
  for (const chunk of [...chunks].sort((a, b) => b.y - a.y)) {
    if (top - chunk.y > chunk.size * SAME_LINE) {
      line += 1;
      top = chunk.y;
    }
    numbers.set(chunk, line);
  }
  return (chunk) => numbers.get(chunk) ?? 1;
}
