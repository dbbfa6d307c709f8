/**
 * The document as the typesetter's template reads it: JSON, so that nothing that people write is
 * ever read as Typst code. Names are short because the template spells them out again.
 */
import {
  columnCount,
  textOf,
  type Cell,
  type Document,
  type Row,
  type Table,
} from '../../domain/document/tree';
import { printable } from '../printable';

interface PrintCell {
  readonly kind: Cell['kind'];
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

interface PrintTable {
  readonly kind: 'table';
  readonly id: string;
  readonly caption: string;
  readonly width: number;
  /** Fits on a sheet, so that it need not break. */
  readonly whole: boolean;
  /** One row of header cells or more, then the rows that they head. A first part may be header rows alone. */
  readonly parts: readonly {
    readonly head: readonly (readonly PrintCell[])[];
    readonly body: readonly (readonly PrintCell[])[];
  }[];
}

type PrintBlock =
  { readonly kind: 'section' | 'heading' | 'paragraph' | 'note'; readonly text: string } | PrintTable;

export interface PrintData {
  /** Of the file, as a reader's window shows it. */
  readonly title: string;
  readonly titleLines: readonly string[];
  readonly author: string;
  readonly notice: string | null;
  /** Year, month, day. */
  readonly date: readonly number[] | null;
  readonly edition: readonly string[];
  readonly correction: string | null;
  readonly blocks: readonly PrintBlock[];
}

export function printData({ edition, notice, ...document }: Document): PrintData {
  const title = document.titleLines.join('');
  return {
    title: printable(notice ? `${title}（${notice}）` : title),
    titleLines: document.titleLines.map(printable),
    author: printable(document.bodyName),
    notice: notice === null ? null : printable(notice),
    date: edition.publishedOn?.split('-').map(Number) ?? null,
    edition: edition.parts.map(printable),
    correction: edition.note === null ? null : printable(edition.note),
    blocks: [
      ...document.preamble.map(printBlock),
      ...document.sections.flatMap(({ heading, blocks }) => [
        { kind: 'section' as const, text: printable(heading) },
        ...blocks.map(printBlock),
      ]),
    ].filter(hasContent),
  };
}

/** A tagged file may have no empty heading. */
const hasContent = (block: PrintBlock): boolean => block.kind === 'table' || block.text.trim() !== '';

function printBlock(block: Document['sections'][number]['blocks'][number]): PrintBlock {
  switch (block.kind) {
    case 'heading':
    case 'note':
      return { kind: block.kind, text: printable(block.text) };
    case 'paragraph':
      return { kind: 'paragraph', text: breakable(printable(block.spans.map(({ text }) => text).join(''))) };
    case 'table':
      return printTable(block);
  }
}

/** Letters and digits without a place to break that are longer than a line has room for. */
const UNBROKEN = /[A-Za-z0-9]{40,}/g;
const PIECE = /.{1,20}/g;

/** A very long word may break, so that none of it leaves the sheet. */
const breakable = (text: string): string =>
  text.replace(UNBROKEN, (word) => (word.match(PIECE) ?? [word]).join('\u200b'));

function printTable(table: Table): PrintTable {
  const groups = table.body.map((rows) => {
    // A group may open with header rows of its own, as each block of table two does.
    const first = rows.findIndex((row) => row.some(({ kind }) => kind === 'value'));
    const heads = first < 0 ? 0 : first;
    return { head: rows.slice(0, heads).map(printRow), body: rows.slice(heads).map(printRow) };
  });
  return {
    kind: 'table',
    id: table.id,
    caption: printable(table.caption),
    width: columnCount(table),
    whole: fitsOnASheet(table),
    parts: [{ head: table.head.map(printRow), body: [] }, ...groups],
  };
}

/** The tables of the form do; one from elsewhere may hold longer texts than the form has room for. */
function fitsOnASheet({ head, body }: Table): boolean {
  const rows = [...head, ...body.flat()];
  return (
    rows.length <= 30 &&
    rows.every((row) => row.every((cell) => cell.kind !== 'value' || textOf(cell).length <= 12))
  );
}

const printRow = (row: Row): PrintCell[] =>
  row.map((cell) => ({
    kind: cell.kind,
    text: printable(cell.kind === 'value' ? textOf(cell) : cell.text),
    columns: cell.colSpan,
    rows: cell.rowSpan,
  }));
