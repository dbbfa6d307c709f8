import { labelledValues } from '../../domain/document/cell-headers';
import { layout, type PlacedCell } from '../../domain/document/grid';
import { textOf, type Cell, type Table } from '../../domain/document/tree';
import { escapeHtml } from './escape';

/**
 * Tables wider than a phone. They scroll inside a region of their own, which the keyboard can
 * reach, so that the page never scrolls sideways.
 */
const WIDE: ReadonlySet<string> = new Set(['applications', 'reviews']);

/** A table of the form with caption, groups of columns and rows, and headers named for each value. */
export function renderTable(table: Table): string {
  const id = `gk-table-${table.id}`;
  const markup =
    `<table class="gk-table gk-table-${table.id}">` +
    `<caption id="${id}">${escapeHtml(table.caption)}</caption>` +
    columnMarkup(table) +
    rowMarkup(table, id) +
    '</table>';
  if (!WIDE.has(table.id)) return `${markup}\n`;
  return (
    `<p class="gk-hint">表格较宽，可左右滑动查看。</p>\n` +
    `<div class="gk-scroll" role="region" aria-labelledby="${id}" tabindex="0">${markup}</div>\n`
  );
}

function columnMarkup(table: Table): string {
  return table.columnGroups.map((width) => `<colgroup>${'<col>'.repeat(width)}</colgroup>`).join('');
}

/** thead and one tbody a group, so that `rowgroup` headers speak for their own rows only. */
function rowMarkup(table: Table, id: string): string {
  const headersOf = valueHeaders(table, id);
  const cells = new Map<number, string>();
  for (const placed of layout(table)) {
    cells.set(placed.row, (cells.get(placed.row) ?? '') + cellMarkup(placed, id, headersOf));
  }
  let row = 0;
  return [table.head, ...table.body]
    .map((rows, group) => {
      if (rows.length === 0) return '';
      const element = group === 0 ? 'thead' : 'tbody';
      const lines = rows.map(() => `<tr>${cells.get(row++) ?? ''}</tr>\n`);
      return `\n<${element}>\n${lines.join('')}</${element}>`;
    })
    .join('');
}

/** The ids of each value's headers. With three levels of merged headers, scope alone misleads. */
function valueHeaders(table: Table, id: string): ReadonlyMap<string, string> {
  return new Map(
    labelledValues(table).map(({ value, rowHeaders, columnHeaders }) => [
      value.cell.key,
      [...rowHeaders, ...columnHeaders].map((header) => headerId(header, id)).join(' '),
    ]),
  );
}

function headerId({ row, column }: PlacedCell, id: string): string {
  return `${id}-${row}-${column}`;
}

function cellMarkup(placed: PlacedCell, id: string, headersOf: ReadonlyMap<string, string>): string {
  const { cell } = placed;
  const extent = spanMarkup(cell);
  const level = `c${placed.column}`;
  switch (cell.kind) {
    case 'header':
      return (
        `<th id="${headerId(placed, id)}" scope="${cell.header}" class="${level}"${extent}>` +
        `${escapeHtml(cell.text)}</th>`
      );
    case 'value':
      return (
        `<td headers="${headersOf.get(cell.key) ?? ''}" data-key="${escapeHtml(cell.key)}"${extent}>` +
        `${escapeHtml(textOf(cell))}</td>`
      );
    case 'note':
      return `<td class="gk-note ${level}"${extent}>${escapeHtml(cell.text)}</td>`;
  }
}

function spanMarkup({ colSpan, rowSpan }: Cell): string {
  return `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
}
