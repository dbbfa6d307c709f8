/** Reads a Word file back: its parts, paragraphs and tables as a person would see them. */
import { strFromU8, unzipSync } from 'fflate';
import { elementsOf, findAll, ownText, parseXml, type Element } from './xml';

export interface WordParagraph {
  readonly style: string | null;
  readonly text: string;
}

/** A cell with its place in the grid, merged cells as one. */
export interface WordCell {
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  rowSpan: number;
  readonly text: string;
}

export interface WordTable {
  readonly columnWidths: readonly number[];
  readonly rows: readonly { readonly repeated: boolean; readonly splits: boolean }[];
  readonly cells: readonly WordCell[];
  readonly caption: string | undefined;
  readonly description: string | undefined;
}

/** The file's parts by their paths, each read as XML. */
export function wordParts(file: Uint8Array): ReadonlyMap<string, Element> {
  return new Map(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, parseXml(strFromU8(bytes))]));
}

/** The text of an element; a line break is `\n`. */
export function textIn(element: Element): string {
  if (element.name === 'w:t') return ownText(element);
  if (element.name === 'w:br') return '\n';
  return elementsOf(element).map(textIn).join('');
}

const valueOf = (element: Element, name: string): string | undefined =>
  findAll(element, name)[0]?.attributes['w:val'];

/** The paragraphs of the text, those in tables left out. */
export function paragraphsOf(part: Element): WordParagraph[] {
  return elementsOf(findAll(part, 'w:body')[0] ?? part)
    .filter(({ name }) => name === 'w:p')
    .map((each) => ({ style: valueOf(each, 'w:pStyle') ?? null, text: textIn(each) }));
}

export function tablesOf(part: Element): WordTable[] {
  return findAll(part, 'w:tbl').map((table) => {
    const rows = findAll(table, 'w:tr');
    return {
      columnWidths: findAll(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w'])),
      rows: rows.map((row) => ({
        repeated: findAll(row, 'w:tblHeader').length > 0,
        splits: findAll(row, 'w:cantSplit').length === 0,
      })),
      cells: cellsOf(rows),
      caption: valueOf(table, 'w:tblCaption'),
      description: valueOf(table, 'w:tblDescription'),
    };
  });
}

function cellsOf(rows: readonly Element[]): WordCell[] {
  const cells: WordCell[] = [];
  rows.forEach((row, index) => {
    let column = 0;
    for (const cell of findAll(row, 'w:tc')) {
      const colSpan = Number(valueOf(cell, 'w:gridSpan') ?? 1);
      const merge = findAll(cell, 'w:vMerge')[0];
      if (merge && merge.attributes['w:val'] !== 'restart') {
        const above = cells.find(
          (each) => each.column === column && each.colSpan === colSpan && each.row + each.rowSpan === index,
        );
        if (!above || textIn(cell) !== '')
          throw new Error(`Row ${index}: nothing above column ${column} goes on`);
        above.rowSpan += 1;
      } else {
        cells.push({ row: index, column, colSpan, rowSpan: 1, text: textIn(cell) });
      }
      column += colSpan;
    }
  });
  return cells;
}
