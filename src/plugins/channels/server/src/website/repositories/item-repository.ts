/** Reads published items whole: their rows in one statement, their files in another. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { shanghaiDay } from '../../../../../../shanghai-time';
import { plainUploadLinks } from '../../../../../../published-files/text-links';
import type { Item, PublicFile } from '../../../../domain/website/item';
import { ITEM_TYPES, type ItemType } from '../../../../shared/item-types';
import { itemTables, type ItemTable } from '../../changes/repositories/item-tables';
import { publishedRows, type Wanted } from './published-rows';

const text = z
  .string()
  .nullable()
  .transform((value) => value?.trim() || null);
const instant = z.date().nullable();

const itemRow = z.object({
  type: z.enum(ITEM_TYPES),
  uid: z.string(),
  rowId: z.number(),
  documentId: z.string(),
  bodyCode: z.string().nullable(),
  column: z
    .object({ code: z.string(), name: z.string(), description: text, keywords: text, columnType: text })
    .nullable(),
  title: z.string().nullable(),
  content: z
    .string()
    .nullable()
    .transform((value) => value && plainUploadLinks(value)),
  summary: text,
  source: text,
  author: text,
  publishedOn: text,
  firstPublishedAt: instant,
  publishedAt: z.date(),
  indexNo: text,
  documentNo: text,
  writtenOn: text,
  disclosureMode: text,
  audience: text,
  validity: text,
  expiresOn: text,
  appointments: text,
  removals: text,
  noticeFrom: text,
  noticeTo: text,
  objectionContact: text,
});

type Row = z.infer<typeof itemRow>;

const fileRow = z.object({
  key: z.string(),
  field: z.string(),
  name: z.string(),
  url: z.string(),
  mime: z.string().nullable(),
  size: z.coerce.number().nullable(),
});

type FileRow = z.infer<typeof fileRow>;

const keyOf = (uid: string, rowId: number): string => `${uid}/${String(rowId)}`;

/** The files of items, in the order in which the office has put them. */
async function filesOf(strapi: Core.Strapi, rows: readonly Row[]): Promise<Map<string, FileRow[]>> {
  const files = new Map<string, FileRow[]>();
  if (rows.length === 0) return files;
  const { rows: found } = await strapi.db.connection.raw<{ rows: unknown[] }>(
    `select m.related_type || '/' || m.related_id as key, m.field, f.name, f.url, f.mime, f.size
       from unnest(:uids::text[], :ids::int[]) as wanted (uid, id)
       join files_related_mph m on m.related_type = wanted.uid and m.related_id = wanted.id
       join files f on f.id = m.file_id
      order by m."order", f.id`,
    { uids: rows.map(({ uid }) => uid), ids: rows.map(({ rowId }) => rowId) },
  );
  for (const file of z.array(fileRow).parse(found))
    files.set(file.key, [...(files.get(file.key) ?? []), file]);
  return files;
}

const asFile = ({ name, url, mime, size }: FileRow, base: string): PublicFile => ({
  name,
  address: url.startsWith('/') ? `${base}${url}` : url,
  mediaType: mime ?? 'application/octet-stream',
  size: Math.round((size ?? 0) * 1000),
});

function asItem(
  { uid: _uid, rowId: _row, publishedAt, ...row }: Row,
  files: readonly FileRow[],
  base: string,
): Item {
  const cover = files.find(({ field }) => field === 'cover');
  return {
    ...row,
    bodyCode: row.bodyCode ?? '',
    title: row.title ?? '',
    publishedOn: row.publishedOn ?? shanghaiDay(publishedAt),
    changedAt: publishedAt,
    cover: cover ? asFile(cover, base) : null,
    attachments: files.filter(({ field }) => field === 'attachments').map((file) => asFile(file, base)),
  };
}

async function findItems(
  strapi: Core.Strapi,
  tables: readonly ItemTable[],
  wanted: Wanted,
  bindings: Readonly<Record<string, string | null>>,
  base: string,
): Promise<Item[]> {
  const statement = publishedRows(strapi, tables, wanted);
  const { rows: found } = await strapi.db.connection.raw<{ rows: unknown[] }>(statement, bindings);
  const rows = z.array(itemRow).parse(found);
  const files = await filesOf(strapi, rows);
  return rows.map((row) => asItem(row, files.get(keyOf(row.uid, row.rowId)) ?? [], base));
}

/** A published item, or undefined. `base`: where our files are fetched. */
export async function findItem(
  strapi: Core.Strapi,
  type: ItemType,
  documentId: string,
  base: string,
): Promise<Item | undefined> {
  const tables = itemTables(strapi).filter((table) => table.type === type);
  const wanted = { where: 'i.document_id = :documentId', limit: 1 };
  return (await findItems(strapi, tables, wanted, { documentId }, base))[0];
}

/** The newest published items of a column and a body; of all where they are absent. */
export function newestItems(
  strapi: Core.Strapi,
  { limit, column, body }: { readonly limit: number; readonly column?: string; readonly body?: string },
  base: string,
): Promise<Item[]> {
  const where = `${column === undefined ? 'true' : 'c.code = :column'} and ${body === undefined ? 'true' : 'i.body_code = :body'}`;
  const bindings = { ...(column === undefined ? {} : { column }), ...(body === undefined ? {} : { body }) };
  return findItems(strapi, itemTables(strapi), { where, limit }, bindings, base);
}
