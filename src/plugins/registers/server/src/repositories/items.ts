import { quoted, type Sql } from './sql';
import { columnIn, joinIn, type Table } from './table';

/** 类型 of an item → the content type that holds it. */
export const ITEM_TYPES: Readonly<Record<string, string>> = {
  工作动态: 'api::news-item.news-item',
  公告公示: 'api::announcement.announcement',
  人事信息: 'api::personnel-notice.personnel-notice',
};

/** An item to write. */
export interface ItemContent {
  readonly documentId: string;
  readonly itemNo: string;
  readonly itemTitle: string | null;
  readonly content: string | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly columnId: number | null;
  readonly publishedOn: string | null;
}

/** An item as a document: its draft, and whether it is published. */
export interface StoredItem extends ItemContent {
  readonly itemType: string;
  readonly published: boolean;
}

const CONTENT = ['itemTitle', 'content', 'source', 'author', 'publishedOn'] as const;
const SHAPE =
  '"documentId" text, "itemNo" text, "itemTitle" text, "content" text, "source" text, "author" text, "columnId" integer, "publishedOn" date';

const columnName = (table: Table, attribute: string) =>
  quoted(columnIn(table, attribute === 'itemTitle' ? 'title' : attribute).name);

/** Items of a body by their 编号, of whichever type. */
export async function findItems(
  sql: Sql,
  tables: Readonly<Record<string, Table>>,
  bodyCode: string,
  itemNos: readonly string[],
): Promise<StoredItem[]> {
  const parts = Object.entries(tables).map(([itemType, table]) => {
    const join = joinIn(table, 'column');
    return {
      text: `select ?::text as "itemType", d.document_id as "documentId", d.item_no as "itemNo", d.title as "itemTitle",
                    d.content, d.source, d.author, d.published_on::text as "publishedOn", l.${quoted(join.other)} as "columnId",
                    p.id is not null as published
               from ${quoted(table.name)} d
               left join ${quoted(table.name)} p on p.document_id = d.document_id and p.published_at is not null
               left join ${quoted(join.table)} l on l.${quoted(join.own)} = d.id
              where d.published_at is null and d.body_code = ? and d.item_no = any(?::text[])`,
      bindings: [itemType, bodyCode, itemNos],
    };
  });
  const rows = await sql(
    parts.map((part) => part.text).join(' union all '),
    parts.flatMap((part) => part.bindings),
  );
  return rows as unknown as StoredItem[];
}

/**
 * Writes published items as the CMS leaves them: a draft row and a published row of one document,
 * equal in content, each linked to its column.
 */
export async function insertItems(
  sql: Sql,
  table: Table,
  items: readonly ItemContent[],
  bodyCode: string,
  now: Date,
): Promise<void> {
  if (items.length === 0) return;
  const defaults = Object.fromEntries(Object.entries(table.defaults).filter(([name]) => name !== 'bodyCode'));
  const names = [...CONTENT, 'itemNo', ...Object.keys(defaults), 'bodyCode'].map((each) =>
    columnName(table, each),
  );
  const join = joinIn(table, 'column');
  await sql(
    `with given as (select * from json_to_recordset(?::json) as x(${SHAPE})),
     written as (
       insert into ${quoted(table.name)} (document_id, ${names.join(', ')}, created_at, updated_at, published_at)
       select x."documentId", x."itemTitle", x."content", x."source", x."author", x."publishedOn", x."itemNo",
              ${Object.keys(defaults)
                .map(() => '?, ')
                .join('')} ?, ?::timestamp, ?::timestamp, state.published_at
         from given x cross join (values (null::timestamp), (?::timestamp)) as state(published_at)
       returning id, document_id)
     insert into ${quoted(join.table)} (${quoted(join.own)}, ${quoted(join.other)})
     select written.id, given."columnId" from written join given on given."documentId" = written.document_id
      where given."columnId" is not null`,
    [JSON.stringify(items), ...Object.values(defaults), bodyCode, now, now, now],
  );
}

/** Rewrites both rows of items that nobody has edited or reviewed. */
export async function updateItems(
  sql: Sql,
  table: Table,
  items: readonly ItemContent[],
  now: Date,
): Promise<void> {
  if (items.length === 0) return;
  const sets = CONTENT.map((each) => `${columnName(table, each)} = x.${quoted(each)}`);
  const join = joinIn(table, 'column');
  const given = JSON.stringify(items);
  const ids = `select t.id, x."columnId" from ${quoted(table.name)} t
                 join json_to_recordset(?::json) as x(${SHAPE}) on x."documentId" = t.document_id`;
  await sql(
    `update ${quoted(table.name)} t set ${sets.join(', ')}, updated_at = ?::timestamp,
            published_at = case when t.published_at is null then null else ?::timestamp end
       from json_to_recordset(?::json) as x(${SHAPE}) where t.document_id = x."documentId"`,
    [now, now, given],
  );
  await sql(`delete from ${quoted(join.table)} l using (${ids}) w where l.${quoted(join.own)} = w.id`, [
    given,
  ]);
  await sql(
    `insert into ${quoted(join.table)} (${quoted(join.own)}, ${quoted(join.other)})
     select w.id, w."columnId" from (${ids}) w where w."columnId" is not null`,
    [given],
  );
}

/** An item's date of first publication moves back when an earlier publication of it is recorded. */
export async function movePublishedOn(
  sql: Sql,
  table: Table,
  items: readonly { readonly documentId: string; readonly publishedOn: string }[],
): Promise<void> {
  if (items.length === 0) return;
  await sql(
    `update ${quoted(table.name)} t set published_on = x."publishedOn"
       from json_to_recordset(?::json) as x("documentId" text, "publishedOn" date)
      where t.document_id = x."documentId"`,
    [JSON.stringify(items)],
  );
}
