import type { Core } from '@strapi/strapi';
import { factsOf } from '../trail/field-facts';

/** A file that an item brings to its readers: by a field, or named in its text. */
export interface ItemFile {
  readonly field: string;
  readonly label: string;
  readonly name: string;
  readonly url: string;
  readonly alternativeText: string | null;
  readonly caption: string | null;
  readonly isPicture: boolean;
}

interface FileRow {
  readonly name: string;
  readonly url: string;
  readonly mime: string;
  readonly alternativeText?: string | null;
  readonly caption?: string | null;
}

const NAMED = /\/uploads\/([A-Za-z0-9_.-]+)/g;

/** The files of an item: those of its fields first, then those that only its text names. */
export async function filesOf(
  strapi: Core.Strapi,
  uid: string,
  row: Readonly<Record<string, unknown>>,
): Promise<ItemFile[]> {
  const facts = factsOf(strapi, uid);
  const file = (field: string) => (each: FileRow) => ({
    field,
    label: facts(field).label,
    name: each.name,
    url: each.url,
    alternativeText: each.alternativeText ?? null,
    caption: each.caption ?? null,
    isPicture: each.mime.startsWith('image/'),
  });
  const held = ['cover', 'attachments'].flatMap((field) =>
    [(row[field] ?? []) as FileRow | FileRow[]].flat().map(file(field)),
  );
  const content = typeof row.content === 'string' ? row.content : '';
  const urls = [...new Set([...content.matchAll(NAMED)].map(([address]) => address))];
  const known = new Set(held.map(({ url }) => url));
  const named = (await strapi.db.query('plugin::upload.file').findMany({
    where: { url: { $in: urls.filter((url) => !known.has(url)) } },
  })) as FileRow[];
  return [...held, ...named.map(file('content'))];
}
