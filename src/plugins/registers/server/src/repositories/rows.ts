import type { Values } from '../../../domain/row';
import { quoted, type Sql } from './sql';
import { columnIn, type Table } from './table';

/** A row of the database: its document, and its values in the form of the domain. */
export interface StoredRow {
  readonly documentId: string;
  readonly values: Values;
}

/** A row to write: every attribute given, in the form of the domain. */
export interface NewRow {
  readonly documentId: string;
  readonly values: Values;
}

const asText = (table: Table, attributes: readonly string[], alias: string) =>
  attributes
    .map((each) => `${alias}.${quoted(columnIn(table, each).name)}::text as ${quoted(each)}`)
    .join(', ');

const given = (table: Table, attributes: readonly string[]) =>
  ['"documentId" text', ...attributes.map((each) => `${quoted(each)} ${columnIn(table, each).type}`)].join(
    ', ',
  );

/** Rows travel as one JSON parameter a statement: far faster than a parameter a value. What is absent is null. */
const payload = (rows: readonly NewRow[]) =>
  JSON.stringify(
    rows.map(({ documentId, values }) => {
      const said: Record<string, string> = { documentId };
      for (const [attribute, value] of Object.entries(values)) if (value !== null) said[attribute] = value;
      return said;
    }),
  );

const stored = (rows: Record<string, unknown>[]): StoredRow[] =>
  rows.map(({ documentId, ...values }) => ({ documentId: String(documentId), values: values as Values }));

/** Rows of a body whose `attribute` is one of `keys`. */
export async function findRows(
  sql: Sql,
  table: Table,
  attributes: readonly string[],
  where: { readonly bodyCode: string; readonly attribute: string; readonly keys: readonly string[] },
): Promise<StoredRow[]> {
  const key = quoted(columnIn(table, where.attribute).name);
  return stored(
    await sql(
      `select t.document_id as "documentId", ${asText(table, attributes, 't')}
         from ${quoted(table.name)} t where t.body_code = ? and t.${key} = any(?::text[])`,
      [where.bodyCode, where.keys],
    ),
  );
}

/**
 * Writes new rows as the CMS leaves those of a type without draft and publish: `published_at` set.
 * `shared` are values that all rows have.
 */
export async function insertRows(
  sql: Sql,
  table: Table,
  rows: readonly NewRow[],
  shared: Readonly<Record<string, string>>,
  now: Date,
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const attributes = Object.keys(first.values);
  const names = [...attributes, ...Object.keys(shared)].map((each) => quoted(columnIn(table, each).name));
  await sql(
    `insert into ${quoted(table.name)} (document_id, ${names.join(', ')}, created_at, updated_at, published_at)
     select x."documentId", ${attributes.map((each) => `x.${quoted(each)}`).join(', ')},
            ${Object.keys(shared)
              .map(() => '?')
              .join(', ')}, ?::timestamp, ?::timestamp, ?::timestamp
       from json_to_recordset(?::json) as x(${given(table, attributes)})`,
    [...Object.values(shared), now, now, now, payload(rows)],
  );
}

/** Rewrites the given attributes of rows known by their document. */
export async function updateRows(sql: Sql, table: Table, rows: readonly NewRow[], now: Date): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const attributes = Object.keys(first.values);
  const sets = attributes.map((each) => `${quoted(columnIn(table, each).name)} = x.${quoted(each)}`);
  await sql(
    `update ${quoted(table.name)} t set ${sets.join(', ')}, updated_at = ?::timestamp
       from json_to_recordset(?::json) as x(${given(table, attributes)})
      where t.document_id = x."documentId"`,
    [now, payload(rows)],
  );
}

/** Rows of a body that one import made. */
export async function findBatch(
  sql: Sql,
  table: Table,
  attributes: readonly string[],
  bodyCode: string,
  batch: string,
): Promise<StoredRow[]> {
  return stored(
    await sql(
      `select t.document_id as "documentId", ${asText(table, attributes, 't')}
         from ${quoted(table.name)} t where t.body_code = ? and t.import_batch = ?`,
      [bodyCode, batch],
    ),
  );
}

/** How many of the given rows equal one that the body has already. */
export async function countLookAlikes(
  sql: Sql,
  table: Table,
  bodyCode: string,
  rows: readonly Values[],
): Promise<number> {
  const [first] = rows;
  if (!first) return 0;
  const attributes = Object.keys(first);
  const equal = attributes.map(
    (each) =>
      `coalesce(t.${quoted(columnIn(table, each).name)}::text, '') = coalesce(x.${quoted(each)}::text, '')`,
  );
  const [found] = await sql(
    `select count(*) as n from json_to_recordset(?::json) as x(${given(table, attributes)})
      where exists (select 1 from ${quoted(table.name)} t where t.body_code = ? and ${equal.join(' and ')})`,
    [payload(rows.map((values) => ({ documentId: '', values }))), bodyCode],
  );
  return Number(found?.['n'] ?? 0);
}
