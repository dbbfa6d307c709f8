import { lastUpTo } from './last-up-to';

/** A piece of text that is read as a whole: a paragraph, a field, a cell. */
export interface Passage {
  readonly text: string;
  /** Where the character at `index` stands, in words: 第3段, 第2页; null: the field as a whole. */
  readonly at: (index: number) => string | null;
  /** Whether a quick look has shown that nobody's number stands there: lists of figures are long. */
  readonly numberless?: boolean;
  /** What stands above the character at `index`, where it is a table's. */
  readonly headingAt?: (index: number) => string;
}

/** Line of the character at `index`, from 0. */
export function lineCounter(text: string): (index: number) => number {
  let breaks: number[] | undefined;
  return (index) => {
    breaks ??= [...text.matchAll(/\n/g)].map((found) => found.index);
    return lastUpTo(breaks, index - 1) + 1;
  };
}

/** A plain field: as a whole, or by the line where it has several. */
export function plainPassage(source: string): Passage {
  const text = source.replace(/\r\n?/g, '\n').trimEnd();
  const lineOf = lineCounter(text);
  return { text, at: (index) => (text.includes('\n') ? `第${lineOf(index) + 1}行` : null) };
}
