import type { Core } from '@strapi/strapi';
import { filesIn, filesNamed, type NamedFile } from '../../../../../published-files/named-files';
import { uploadNames } from '../../../../../published-files/upload-names';
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

/** The files of an item: those of its fields first, then those that only its text names. */
export async function filesOf(
  strapi: Core.Strapi,
  uid: string,
  row: Readonly<Record<string, unknown>>,
): Promise<ItemFile[]> {
  const facts = factsOf(strapi, uid);
  const file = (field: string) => (each: NamedFile) => ({
    field,
    label: facts(field).label,
    name: each.name,
    url: each.url,
    alternativeText: each.alternativeText ?? null,
    caption: each.caption ?? null,
    isPicture: each.mime.startsWith('image/'),
  });
  const held = ['cover', 'attachments'].flatMap((field) =>
    [(row[field] ?? []) as NamedFile | NamedFile[]].flat().map(file(field)),
  );
  const content = typeof row.content === 'string' ? row.content : '';
  const known = new Set(held.map(({ url }) => url));
  const named = filesIn(content, await filesNamed(strapi, uploadNames(content)));
  return [...held, ...named.filter(({ url }) => !known.has(url)).map(file('content'))];
}
