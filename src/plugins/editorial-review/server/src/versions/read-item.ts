/** Reads an item as it stands: its draft and what of it is public, each as content with a fingerprint. */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { ItemUid } from '../../../../../public-content/item-facts';
import { itemRows } from '../../../../../publication/repositories/item-rows';
import { canonical } from '../../../domain/trail/link';
import { inTransaction } from '../transaction';
import { contentAttributes, contentOf, type Content } from '../../../domain/versions/content';

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

function version(strapi: Core.Strapi, uid: ItemUid, row: Row): Version {
  const content = contentOf(row, strapi.contentType(uid).attributes);
  return {
    content,
    fingerprint: fingerprintOf(content),
    title: text(row.title),
    bodyCode: text(row.bodyCode),
  };
}

const NOTHING: ItemVersions = { draft: null, published: null };

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
  const items = new Map<string, ItemVersions>();
  for (const row of rows) {
    const documentId = text(row.documentId);
    const one = { [row.publishedAt === null ? 'draft' : 'published']: version(strapi, uid, row) };
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

/** The type that holds an item. */
export const typeOf = (strapi: Core.Strapi, documentId: string): Promise<ItemUid | undefined> =>
  inTransaction(strapi, async (trx) => (await itemRows(strapi, trx, documentId))[0]?.uid);
