/** Reads an item as it stands: its draft and what of it is public, each as content with a fingerprint. */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { ItemUid } from '../../../../../public-content/item-facts';
import { itemRows } from '../../../../../publication/repositories/item-rows';
import { filesIn, filesNamed } from '../../../../../published-files/named-files';
import { uploadNames } from '../../../../../published-files/upload-names';
import { canonical } from '../../../domain/trail/link';
import { inTransaction } from '../transaction';
import { contentAttributes, contentOf, type Content } from '../../../domain/versions/content';
import type { KnownItem } from '../../../shared/items';

/** One version of an item. */
export interface Version {
  readonly content: Content;
  /** `sha256:…` over the content: equal content has an equal fingerprint. */
  readonly fingerprint: string;
  readonly title: string;
  readonly bodyCode: string;
}

export interface ItemVersions {
  readonly draft: Version | null;
  readonly published: Version | null;
}

export const fingerprintOf = (content: Content): string =>
  `sha256:${createHash('sha256').update(canonical(content)).digest('hex')}`;

type Row = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function version(strapi: Core.Strapi, uid: ItemUid, row: Row, named: readonly Row[]): Version {
  const content = contentOf(row, strapi.contentType(uid).attributes, named);
  return {
    content,
    fingerprint: fingerprintOf(content),
    title: text(row.title),
    bodyCode: text(row.bodyCode),
  };
}

const NOTHING: ItemVersions = { draft: null, published: null };

/** The files that the texts of some rows name, for each row. */
async function namedIn(strapi: Core.Strapi, rows: readonly Row[]): Promise<(row: Row) => readonly Row[]> {
  const files = await filesNamed(
    strapi,
    rows.flatMap(({ content }) => uploadNames(text(content))),
  );
  return ({ content }) => filesIn(text(content), files).map((file) => ({ ...file }));
}

/** Both versions of each of some items of a type, by documentId. In the transaction that is running. */
export async function readAllVersions(
  strapi: Core.Strapi,
  uid: ItemUid,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, ItemVersions>> {
  const related = contentAttributes(strapi.contentType(uid).attributes)
    .filter(([, { type }]) => type === 'media' || type === 'relation')
    .map(([name]) => name);
  const rows = (await strapi.db
    .query(uid)
    .findMany({ where: { documentId: { $in: documentIds } }, populate: related })) as Row[];
  const named = await namedIn(strapi, rows);
  const items = new Map<string, ItemVersions>();
  for (const row of rows) {
    const documentId = text(row.documentId);
    const one = { [row.publishedAt === null ? 'draft' : 'published']: version(strapi, uid, row, named(row)) };
    items.set(documentId, { ...NOTHING, ...items.get(documentId), ...one });
  }
  return items;
}

/** Both versions of an item; null where there is none. In the transaction that is running. */
export async function readVersions(
  strapi: Core.Strapi,
  uid: ItemUid,
  documentId: string,
): Promise<ItemVersions> {
  return (await readAllVersions(strapi, uid, [documentId])).get(documentId) ?? NOTHING;
}

/** What an item says and what of it is public, by its fingerprints; null where there is no such item. */
export async function findItem(
  strapi: Core.Strapi,
  documentId: string,
): Promise<(KnownItem & { uid: ItemUid }) | null> {
  const uid = await typeOf(strapi, documentId);
  if (!uid) return null;
  const { draft, published } = await readVersions(strapi, uid, documentId);
  return {
    uid,
    title: (draft ?? published)?.title ?? '',
    draft: draft?.fingerprint ?? null,
    published: published?.fingerprint ?? null,
  };
}

/** The type that holds an item. */
export const typeOf = (strapi: Core.Strapi, documentId: string): Promise<ItemUid | undefined> =>
  inTransaction(strapi, async (trx) => (await itemRows(strapi, trx, documentId))[0]?.uid);
