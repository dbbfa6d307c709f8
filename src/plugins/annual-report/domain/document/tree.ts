/**
 * The report as a tree: what every rendering (page, Word, PDF, workbook, CSV, WeChat) starts from.
 * It holds text and figures only, no markup, no fonts, no addresses: a rendering decides how
 * things look, never what they say.
 */

export interface Document {
  /** The title in the lines in which it is set; joined they are the whole title. */
  readonly titleLines: readonly string[];
  /** Printed on every page and file where it is set, for example 演示数据. */
  readonly notice: string | null;
  readonly bodyName: string;
  readonly year: number;
  readonly edition: EditionLine;
  readonly preamble: readonly Paragraph[];
  readonly sections: readonly DocumentSection[];
}

export interface EditionLine {
  /** `YYYY-MM-DD`; null while it is a draft. */
  readonly publishedOn: string | null;
  /** Sentences to print below the title, in order, for example 发布日期：2024-01-19. */
  readonly parts: readonly string[];
  /** 更正说明 of a corrected edition. */
  readonly note: string | null;
}

export interface DocumentSection {
  readonly id: string;
  /** A heading of level 2; the title is level 1. */
  readonly heading: string;
  readonly blocks: readonly DocumentBlock[];
}

export type DocumentBlock = SubHeading | Paragraph | Table | Note;

/** A heading of level 3, for example （一）主动公开方面. */
export interface SubHeading {
  readonly kind: 'heading';
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Joined they are the paragraph's whole text. */
  readonly spans: readonly Span[];
}

/** A remark below a table, in smaller type: for example where a declared number comes from. */
export interface Note {
  readonly kind: 'note';
  readonly text: string;
}

export interface Span {
  readonly text: string;
  /** Set where the text speaks of a figure. `value` is null where the figure has no answer. */
  readonly figure?: { readonly key: string; readonly value: number | null };
}

export type TableId = 'proactive' | 'applications' | 'reviews';

/**
 * A table of the form. Every slot of the grid is covered by exactly one cell, and a rowSpan never
 * leaves its group of rows (see `assertRectangular`).
 */
export interface Table {
  readonly kind: 'table';
  readonly id: TableId;
  readonly caption: string;
  /** Widths of the groups of columns, left to right; their sum is the number of columns. */
  readonly columnGroups: readonly number[];
  /** Header rows that stand above the whole table. Empty where each group has its own. */
  readonly head: readonly Row[];
  /** Groups of body rows; printed one below the other. */
  readonly body: readonly (readonly Row[])[];
}

export type Row = readonly Cell[];

/** Which cells a header speaks for: those below it, those beside it, or a whole group. */
export type HeaderScope = 'col' | 'row' | 'colgroup' | 'rowgroup';

export type Cell = HeaderCell | ValueCell | NoteCell;

interface Spanning {
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface HeaderCell extends Spanning {
  readonly kind: 'header';
  readonly text: string;
  readonly header: HeaderScope;
}

/** A cell of the form: a count, or 万元 as a decimal string. Its text is `textOf(value)`. */
export interface ValueCell extends Spanning {
  readonly kind: 'value';
  /** Path of the cell below `tables`, for example `litigation.direct.upheld`. */
  readonly key: string;
  /** null: a report from elsewhere left the cell empty. */
  readonly value: number | string | null;
}

/** A remark that the form prints inside the grid; it heads nothing. */
export interface NoteCell extends Spanning {
  readonly kind: 'note';
  readonly text: string;
}

/** What is printed in a cell of the form. */
export const textOf = ({ value }: ValueCell): string => (value === null ? '' : String(value));

/** How many columns the grid of a table has. */
export function columnCount(table: Table): number {
  return table.columnGroups.reduce((sum, width) => sum + width, 0);
}
