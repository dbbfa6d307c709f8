import { blocksMarkup, inlineMarkup, type Places } from './dialect';
import { elementsNamed, isBlock, type Element, type Node } from './read-content';
import { STYLE } from './style';

/** From so many columns on a table is wider than a phone: each gets this width in pixels, and the table scrolls. */
const MANY_COLUMNS = 5;
const COLUMN_WIDTH = 72;

const isElement = (node: Node): node is Element => typeof node !== 'string';

/** Rows of the table itself, not of tables inside its cells. */
const rowsOf = (node: Element): Element[] =>
  node.children
    .filter(isElement)
    .flatMap((each) =>
      each.name === 'tr' ? [each] : ['thead', 'tbody', 'tfoot'].includes(each.name) ? rowsOf(each) : [],
    );

const cellsOf = (row: Element): Element[] =>
  row.children.filter(isElement).filter(({ name }) => name === 'td' || name === 'th');

/** How many columns or rows a cell takes: a small whole number, else one. */
function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = cell.attributes[name] ?? '';
  return /^[1-9]\d?$/.test(value) ? Number(value) : 1;
}

/** A table with its lines, in a section of its own that scrolls. */
export function tableMarkup(table: Element, places: Places): string {
  const rows = rowsOf(table)
    .map(cellsOf)
    .filter((cells) => cells.length > 0);
  if (rows.length === 0) return blocksMarkup(looseIn(table), places);
  const columns = Math.max(
    ...rows.map((cells) => cells.reduce((sum, cell) => sum + span(cell, 'colspan'), 0)),
  );
  const width = columns >= MANY_COLUMNS ? `;min-width:${columns * COLUMN_WIDTH}px` : '';
  const caption = elementsNamed(table.children, 'caption').map(({ children }) =>
    inlineMarkup(children, places),
  );
  return (
    caption.map((each) => (each.trim() ? `<p style="${STYLE.caption}">${each}</p>` : '')).join('') +
    `<section style="${STYLE.scroll}"><table style="${STYLE.table}${width}"><tbody>` +
    rows.map((cells) => `<tr>${cells.map((cell) => cellMarkup(cell, places)).join('')}</tr>`).join('') +
    '</tbody></table></section>'
  );
}

const looseIn = (table: Element): readonly Node[] =>
  table.children.map((each) => (isElement(each) ? { ...each, name: 'p' } : each));

function cellMarkup(cell: Element, places: Places): string {
  const extent = (['colspan', 'rowspan'] as const)
    .map((name) => (span(cell, name) > 1 ? ` ${name}="${span(cell, name)}"` : ''))
    .join('');
  const style = cell.name === 'th' ? STYLE.header : STYLE.cell;
  const blocks = cell.children.some((each) => isElement(each) && isBlock(each.name));
  const inner = blocks ? blocksMarkup(cell.children, places, 'line') : inlineMarkup(cell.children, places);
  return `<${cell.name}${extent} style="${style}">${inner.replace(/\n/g, '')}</${cell.name}>`;
}
