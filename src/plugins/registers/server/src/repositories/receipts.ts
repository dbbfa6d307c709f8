import type { Sql } from './sql';

/** Receipts repeat their item's title and column; when an import rewrites the item, they follow. */
export async function retitleReceipts(
  sql: Sql,
  items: readonly {
    readonly documentId: string;
    readonly itemTitle: string | null;
    readonly columnCode: string | null;
  }[],
  now: Date,
): Promise<void> {
  if (items.length === 0) return;
  await sql(
    `update receipts t set item_title = x."itemTitle", column_code = x."columnCode", updated_at = ?::timestamp
       from json_to_recordset(?::json) as x("documentId" text, "itemTitle" text, "columnCode" text)
      where t.item_document_id = x."documentId"`,
    [now, JSON.stringify(items)],
  );
}
