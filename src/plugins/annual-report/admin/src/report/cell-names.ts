import { labelledValues } from '../../../domain/document/cell-headers';
import type { Document, Table } from '../../../domain/document/tree';

/** What a cell is called and says. */
export interface CellText {
  /** Its headers, outermost first: 一、本年新收政府信息公开申请数量 申请人情况 自然人. */
  readonly name: string;
  readonly value: string;
}

/** Every cell of a table by its key. */
export function cellNames(table: Table): Map<string, CellText> {
  return new Map(
    labelledValues(table).map(({ value: { cell }, rowHeaders, columnHeaders }) => [
      cell.key,
      {
        name: [...rowHeaders, ...columnHeaders].map((header) => header.cell.text).join(' '),
        value: String(cell.value),
      },
    ]),
  );
}

/** Every cell of the form by its key. */
export function allCells({ sections }: Document): ReadonlyMap<string, CellText> {
  const tables = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
  return new Map(tables.flatMap((table) => [...cellNames(table)]));
}
