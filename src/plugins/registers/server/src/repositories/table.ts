import type { Core } from '@strapi/strapi';

/** A content type's table: attribute → column and PostgreSQL type. */
export interface Table {
  readonly name: string;
  readonly columns: Readonly<Record<string, { readonly name: string; readonly type: PgType }>>;
  /** The join table of an attribute that is a relation. */
  readonly joins: Readonly<
    Record<string, { readonly table: string; readonly own: string; readonly other: string }>
  >;
  /** What the CMS writes where nothing is said. */
  readonly defaults: Readonly<Record<string, string | number | boolean>>;
}

export type PgType = 'text' | 'date' | 'bigint' | 'integer' | 'boolean' | 'timestamp';

const TYPES: Readonly<Record<string, PgType>> = {
  date: 'date',
  datetime: 'timestamp',
  biginteger: 'bigint',
  integer: 'integer',
  boolean: 'boolean',
};

interface Attribute {
  readonly type: string;
  readonly columnName?: string;
  readonly default?: unknown;
  readonly joinTable?: {
    readonly name: string;
    readonly joinColumn: { readonly name: string };
    readonly inverseJoinColumn: { readonly name: string };
  };
}

/** The column of an attribute. */
export function columnIn(table: Table, attribute: string): { readonly name: string; readonly type: PgType } {
  const found = table.columns[attribute];
  if (!found) throw new Error(`no column for ${attribute} in ${table.name}`);
  return found;
}

/** The join table of an attribute that is a relation. */
export function joinIn(table: Table, attribute: string): Table['joins'][string] {
  const found = table.joins[attribute];
  if (!found) throw new Error(`no relation ${attribute} in ${table.name}`);
  return found;
}

/** Reads a content type's table from the CMS's own metadata, so that names are never guessed. */
export function tableOf(strapi: Core.Strapi, uid: string): Table {
  const meta = strapi.db.metadata.get(uid);
  const attributes = Object.entries(meta.attributes as unknown as Record<string, Attribute>);
  const columns: Record<string, { name: string; type: PgType }> = {};
  const joins: Record<string, { table: string; own: string; other: string }> = {};
  const defaults: Record<string, string | number | boolean> = {};
  for (const [name, attribute] of attributes) {
    if (attribute.joinTable?.inverseJoinColumn) {
      const { joinTable } = attribute;
      joins[name] = {
        table: joinTable.name,
        own: joinTable.joinColumn.name,
        other: joinTable.inverseJoinColumn.name,
      };
    } else if (attribute.columnName) {
      columns[name] = { name: attribute.columnName, type: TYPES[attribute.type] ?? 'text' };
      const value = attribute.default;
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        defaults[name] = value;
    }
  }
  return { name: meta.tableName, columns, joins, defaults };
}
