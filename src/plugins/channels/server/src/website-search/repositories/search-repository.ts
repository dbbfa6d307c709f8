/** Searching the published items of a body. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Search } from '../../../../domain/website-search/read-search';
import { ITEM_TYPES, type ItemType } from '../../../../shared/item-types';
import type { ItemTable } from '../../changes/repositories/item-tables';
import { mayHold, printedText, searchedColumns } from './search-index';

const row = z.object({
  total: z.coerce.number().int(),
  type: z.enum(ITEM_TYPES).nullable(),
  documentId: z.string(),
  title: z.string().nullable(),
  publishedOn: z.string().nullable(),
  firstPublishedAt: z.date().nullable(),
  columnCode: z.string().nullable(),
  columnName: z.string().nullable(),
  text: z.string().nullable(),
});

/** One item that was found; `text` is what an excerpt is cut from. */
export type Hit = Omit<z.infer<typeof row>, 'total' | 'type'> & {
  readonly type: ItemType;
};

type Bound = [sql: string, ...values: (string | number)[]];

/** Whether one of the columns holds a word; lower case costs something and is left out where there is none. */
function holds(columns: readonly string[], word: string): Bound {
  const hasCase = word.toLowerCase() !== word.toUpperCase();
  const one = (column: string) =>
    hasCase ? `strpos(lower(i.${column}), lower(?)) > 0` : `strpos(i.${column}, ?) > 0`;
  return [`coalesce(${columns.map(one).join(' or ')}, false)`, ...columns.map(() => word)];
}

function hitsIn(table: ItemTable, { words, column, from, to }: Search, bodyCode: string): Bound {
  const { link } = table;
  const inTitle = joined(words.map((word) => holds(['title'], word)));
  const found = words.flatMap((word): Bound[] => [
    [mayHold(table, 'i.'), word, word],
    // Of shorter words the index knows exactly where they are.
    ...(Array.from(word).length > 2 ? [holds(searchedColumns(table), word)] : []),
  ]);
  const inColumn = `i.id in (select l.${link.own} from ${link.table} l join columns c on c.id = l.${link.other}
                              where c.code = ?)`;
  const [condition, ...values] = joined([
    ['i.published_at is not null'],
    ['i.body_code = ?', bodyCode],
    ...found,
    ...(column ? ([[inColumn, column]] satisfies Bound[]) : []),
    ...(from ? ([['i.published_on >= ?', from]] satisfies Bound[]) : []),
    ...(to ? ([['i.published_on <= ?', to]] satisfies Bound[]) : []),
  ]);
  const [asTitle, ...titleValues] = inTitle;
  return [
    `select '${table.type}' as type, i.id, i.document_id, i.published_on, ${asTitle} as in_title
       from ${table.table} i where ${condition}`,
    ...titleValues,
    ...values,
  ];
}

const joined = (bounds: readonly Bound[]): Bound => [
  bounds.map(([sql]) => sql).join(' and ') || 'true',
  ...bounds.flatMap(([, ...values]) => values),
];

/** What is shown of a row that was found. */
const shownOf = (table: ItemTable): string => `
  select i.title, i.first_published_at, l.${table.link.other} as column_id, ${printedText(table, 'i.')} as text
    from ${table.table} i left join ${table.link.table} l on l.${table.link.own} = i.id
   where page.type = '${table.type}' and i.id = page.id`;

/** Finds one page of items, those whose title holds the words first, then the newest; and how many there are. */
export async function searchItems(
  knex: Core.Strapi['db']['connection'],
  tables: readonly ItemTable[],
  search: Search,
  bodyCode: string,
): Promise<{ hits: Hit[]; total: number }> {
  const asked = tables.filter(({ type }) => search.type === undefined || type === search.type);
  const parts = asked.map((table) => hitsIn(table, search, bodyCode));
  const order = (row: string) =>
    `${row}.in_title desc, ${row}.published_on desc nulls last, ${row}.document_id`;
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `with hits as (${parts.map(([sql]) => sql).join(' union all ')}),
      page as (select * from hits order by ${order('hits')} limit ? offset ?)
     select whole.total, page.type, coalesce(page.document_id, '') as "documentId", item.title, item.text,
            page.published_on as "publishedOn", item.first_published_at as "firstPublishedAt",
            c.code as "columnCode", c.name as "columnName"
       from (select count(*) as total from hits) as whole
       left join page on true
       left join lateral (${asked.map(shownOf).join(' union all ')}) as item on true
       left join columns c on c.id = item.column_id
      order by ${order('page')}`,
    [...parts.flatMap(([, ...values]) => values), search.pageSize, (search.page - 1) * search.pageSize],
  );
  const found = z.array(row).parse(rows);
  return {
    total: found[0]?.total ?? 0,
    // Past the last page there is one row, which only tells the total.
    hits: found.flatMap(({ total: _total, type, ...hit }) => (type ? [{ type, ...hit }] : [])),
  };
}
