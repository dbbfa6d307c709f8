import { layout, type PlacedCell } from './grid';
import type { HeaderCell, Table, ValueCell } from './tree';

export type PlacedHeader = PlacedCell & { readonly cell: HeaderCell };
export type PlacedValue = PlacedCell & { readonly cell: ValueCell };

export interface LabelledValue {
  readonly value: PlacedValue;
  /** What stands beside it and above its group, outermost first: 三、本年度办理结果, （三）不予公开, 1.属于国家秘密. */
  readonly rowHeaders: readonly PlacedHeader[];
  /** What stands above it, outermost first: 申请人情况, 自然人. */
  readonly columnHeaders: readonly PlacedHeader[];
}

/**
 * Every value of a table with the headers that speak for it: the machine's reading of the merged
 * headers, for the page's `headers` attributes and for forms that have no merged cells.
 * @throws Error as `layout`.
 */
export function labelledValues(table: Table): LabelledValue[] {
  const placed = layout(table);
  const headers = placed.filter(isHeader);
  return placed.filter(isValue).map((value) => ({
    value,
    rowHeaders: headers.filter((each) => headsRowOf(each, value)),
    columnHeaders: headers.filter((each) => headsColumnOf(each, value)),
  }));
}

const isHeader = (placed: PlacedCell): placed is PlacedHeader => placed.cell.kind === 'header';
const isValue = (placed: PlacedCell): placed is PlacedValue => placed.cell.kind === 'value';

function headsRowOf(header: PlacedHeader, value: PlacedValue): boolean {
  if (header.group !== value.group || header.row > value.row) return false;
  if (header.cell.header === 'rowgroup') return true;
  const beside = header.row + header.cell.rowSpan > value.row && header.column < value.column;
  return header.cell.header === 'row' && beside;
}

function headsColumnOf(header: PlacedHeader, value: PlacedValue): boolean {
  const scope = header.cell.header;
  if (scope !== 'col' && scope !== 'colgroup') return false;
  // The head speaks for the whole table, a header row inside a group for that group alone.
  if (header.group !== 0 && header.group !== value.group) return false;
  const overlaps =
    header.column < value.column + value.cell.colSpan && value.column < header.column + header.cell.colSpan;
  return header.row < value.row && overlaps;
}
