import { layout, type PlacedCell } from '../../domain/document/grid';
import { columnCount, textOf, type Cell, type Table, type TableId } from '../../domain/document/tree';
import { escapeHtml } from '../html/escape';
import { STYLE, tableStyle } from './style';

/**
 * Widths of columns in pixels. Where the columns after the first ones have a width too, the table is wider
 * than a phone and scrolls.
 */
const WIDTHS: Readonly<Record<TableId, { readonly first: readonly number[]; readonly others?: number }>> = {
  proactive: { first: [108] },
  applications: { first: [36, 50, 114], others: 52 },
  reviews: { first: [], others: 44 },
};

type Widths = readonly (number | undefined)[];

/** A table of the form; one that is wider than a phone scrolls in a section of its own. */
export function renderTable(table: Table): string {
  const { first, others } = WIDTHS[table.id];
  const widths = Array.from({ length: columnCount(table) }, (_, column) => first[column] ?? others);
  const wide = others !== undefined;
  return (
    `<p style="${STYLE.caption}">${escapeHtml(table.caption)}</p>` +
    (wide ? `<p style="${STYLE.hint}">表格较宽，可左右滑动查看。</p>` : '') +
    `<section style="${STYLE.scroll}">` +
    `<table style="${tableStyle(wide ? widths.reduce<number>((sum, width) => sum + (width ?? 0), 0) : 0)}">` +
    `<tbody>${rowMarkup(table, widths)}</tbody></table></section>`
  );
}

function rowMarkup(table: Table, widths: Widths): string {
  const placed = layout(table);
  const sized = new Set<number>();
  return [...table.head, ...table.body.flat()]
    .map((cells, row) => {
      const shade = cells.some(({ kind }) => kind === 'value') ? '' : ` style="${STYLE.headerRow}"`;
      const markup = placed
        .filter((each) => each.row === row)
        .map((each) => cellMarkup(each, ownWidth(each, widths, sized)));
      return `<tr${shade}>${markup.join('')}</tr>`;
    })
    .join('');
}

/** The first cell that lies in one column alone sets its width: WeChat keeps no `col`. */
function ownWidth({ cell, column }: PlacedCell, widths: Widths, sized: Set<number>): string {
  const width = widths[column];
  if (width === undefined || cell.colSpan > 1 || sized.has(column)) return '';
  sized.add(column);
  return `;width:${width}px`;
}

function cellMarkup({ cell }: PlacedCell, width: string): string {
  const extent = extentMarkup(cell);
  switch (cell.kind) {
    case 'header': {
      const style = cell.header === 'row' ? STYLE.rowHeader : STYLE.columnHeader;
      return `<th${extent} style="${style}${width}">${escapeHtml(cell.text)}</th>`;
    }
    case 'value':
      return `<td${extent} style="${STYLE.value}${width}">${escapeHtml(textOf(cell))}</td>`;
    case 'note':
      return `<td${extent} style="${STYLE.remarkInGrid}${width}">${escapeHtml(cell.text)}</td>`;
  }
}

function extentMarkup({ colSpan, rowSpan }: Cell): string {
  return `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
}
