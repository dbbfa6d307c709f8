import { labelledValues, type PlacedHeader } from '../../domain/document/cell-headers';
import { textOf, type Document, type ValueCell } from '../../domain/document/tree';
import { tablesOf } from '../tables';

const COLUMNS = ['table', 'row', 'column', 'key', 'value'];

/** By this mark Excel and WPS know UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The cells of the tables as CSV, one line a cell: the table's id, the labels that a reader finds beside and
 * above the cell (outermost first), its key in the report's data, its value as printed. UTF-8 with byte
 * order mark, lines end with CRLF.
 */
export function renderCsv(document: Document): string {
  const cells = tablesOf(document).flatMap(({ table }) =>
    labelledValues(table).map(({ value: { cell }, rowHeaders, columnHeaders }) => [
      table.id,
      labels(rowHeaders),
      labels(columnHeaders),
      cell.key,
      harmless(cell),
    ]),
  );
  return BYTE_ORDER_MARK + [COLUMNS, ...cells].map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
}

const labels = (headers: readonly PlacedHeader[]): string => headers.map(({ cell }) => cell.text).join(' / ');

/** A report from elsewhere may hold words where a number belongs; a spreadsheet must not take them for a formula. */
function harmless(cell: ValueCell): string {
  const text = textOf(cell);
  return typeof cell.value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
