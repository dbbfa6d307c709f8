/** Published items of all three types as one set of rows, read from the CMS's own metadata. */
import type { Core } from '@strapi/strapi';
import { ITEM_TYPES } from '../../../../../../public-content/item-facts';
import type { ItemTable } from '../../changes/repositories/item-tables';

type Facts = (typeof ITEM_TYPES)[keyof typeof ITEM_TYPES];

const NAMES = [...new Set(Object.values<Facts>(ITEM_TYPES).flatMap(({ scalars }) => Object.keys(scalars)))];

/** A field that a type has not is null; so that the types can stand in one answer, days are text. */
function selected(strapi: Core.Strapi, { uid }: ItemTable): string {
  const { attributes } = strapi.db.metadata.get(uid);
  const { scalars }: Facts = ITEM_TYPES[uid as keyof typeof ITEM_TYPES];
  return NAMES.map((name) => {
    const { columnName } = (attributes[name] ?? {}) as { columnName?: string };
    const kind = (scalars as Readonly<Record<string, string | undefined>>)[name];
    const value = columnName && kind ? `i.${columnName}` : 'null';
    return `${value}${kind === 'datetime' ? '' : '::text'} as "${name}"`;
  }).join(', ');
}

/** Which published items: conditions over `i` (the item) and `c` (its column). */
export interface Wanted {
  readonly where: string;
  /** How many of the newest; all where absent. */
  readonly limit?: number;
}

/**
 * A statement over the types `tables`: one row an item with its public scalars, `type`, `uid`, `rowId`,
 * `documentId` and its column as JSON; the newest first. Bindings that `where` names are the caller's.
 */
export function publishedRows(
  strapi: Core.Strapi,
  tables: readonly ItemTable[],
  { where, limit }: Wanted,
): string {
  const bound = limit === undefined ? '' : `limit ${String(Math.trunc(limit))}`;
  const order = '"publishedOn" desc nulls last, "firstPublishedAt" desc nulls last, "documentId"';
  const one = (table: ItemTable) => `
    (select '${table.type}' as type, '${table.uid}' as uid, i.id as "rowId", i.document_id as "documentId",
            ${selected(strapi, table)},
            case when c.id is not null then json_build_object('code', c.code, 'name', c.name,
              'description', c.description, 'keywords', c.keywords, 'columnType', c.column_type) end as "column"
       from ${table.table} i
       left join ${table.link.table} l on l.${table.link.own} = i.id
       left join columns c on c.id = l.${table.link.other}
      where i.published_at is not null and ${where}
      order by ${order} ${bound})`;
  return `select * from (${tables.map(one).join(' union all ')}) as found order by ${order} ${bound}`;
}
