import type { Core } from '@strapi/strapi';
import { ITEM_TYPES, type ItemUid } from '../../../../../public-content/item-facts';
import { readAllVersions } from '../versions/read-item';

export interface PublicVersion {
  readonly uid: ItemUid;
  readonly documentId: string;
  readonly title: string;
  readonly bodyCode: string;
  readonly fingerprint: string;
}

const STRETCH = 200;

/** What the public reads now, item by item. */
export async function* publicVersions(strapi: Core.Strapi): AsyncGenerator<PublicVersion> {
  for (const uid of Object.keys(ITEM_TYPES) as ItemUid[]) {
    const rows = (await strapi.db
      .query(uid)
      .findMany({ select: ['documentId'], where: { publishedAt: { $notNull: true } } })) as {
      documentId: string;
    }[];
    for (let from = 0; from < rows.length; from += STRETCH) {
      const ids = rows.slice(from, from + STRETCH).map(({ documentId }) => documentId);
      for (const [documentId, { published }] of await readAllVersions(strapi, uid, ids)) {
        if (!published) continue;
        const { title, bodyCode, fingerprint } = published;
        yield { uid, documentId, title, bodyCode, fingerprint };
      }
    }
  }
}
