/**
 * How a printed figure leaves its place: while a template is filled, one private character stands for
 * each of them, which no later step can take apart; then its number is put there and the place noted.
 */
import type { FigureDrop } from './figure-drop';

export interface BoundFigure {
  readonly key: string;
  /** UTF-16 offsets into the text; `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface BoundText {
  readonly text: string;
  readonly figures: readonly BoundFigure[];
}

const FIRST = 0x10_0000;
const MOST = 0xfff0;
/** The last plane of private characters, which no text of an office uses; and halves of a pair. */
const MARK = /[\u{100000}-\u{10FFFF}\p{Cs}]/gu;

/** A text as somebody wrote it, without characters that could pass for a mark. */
export const withoutMarks = (text: string): string => text.replace(MARK, '');

/** The figures printed in one filling. */
export class Printed {
  private readonly figures: FigureDrop[] = [];

  /** @throws Error when the figure has no value, or far too many are printed. */
  mark(figure: FigureDrop): string {
    if (figure.value === null) throw new Error(noValue(figure.key));
    if (this.figures.length >= MOST) throw new Error('数字太多');
    this.figures.push(figure);
    return String.fromCodePoint(FIRST + this.figures.length - 1);
  }

  /** Puts the numbers where their marks stand. */
  bind(marked: string): BoundText {
    let text = '';
    let at = 0;
    const figures: BoundFigure[] = [];
    for (const match of marked.matchAll(MARK)) {
      text += marked.slice(at, match.index);
      at = match.index + match[0].length;
      const figure = this.figures[(match[0].codePointAt(0) ?? 0) - FIRST];
      if (!figure) continue;
      figures.push({ key: figure.key, start: text.length, end: text.length + figure.printed.length });
      text += figure.printed;
    }
    return { text: text + marked.slice(at), figures };
  }
}

const noValue = (key: string): string =>
  `数字 ${key} 今年没有值（上年数不详，或者没有可比的数），请写成 {% if ${key} != nil %}…{% endif %}`;
