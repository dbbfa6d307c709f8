import type { Document, Table, TableId } from '../domain/document/tree';

/** A table of the report with the remarks printed below it. */
export interface PrintedTable {
  readonly table: Table;
  readonly notes: readonly string[];
}

/** The tables of a report in printed order, each once, for forms that hold the tables alone. */
export function tablesOf(document: Document): PrintedTable[] {
  const found = new Map<TableId, { table: Table; notes: string[] }>();
  for (const { blocks } of document.sections) {
    let above: { table: Table; notes: string[] } | undefined;
    for (const block of blocks) {
      if (block.kind === 'table') {
        above = found.get(block.id) ?? { table: block, notes: [] };
        found.set(block.id, above);
      } else if (block.kind === 'note') above?.notes.push(block.text);
    }
  }
  return [...found.values()];
}
