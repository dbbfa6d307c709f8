/** The rows of an item, of whichever type it is. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { ITEM_TYPES, type ItemUid } from '../../public-content/item-facts';

export type Knex = Pick<Core.Strapi['db']['connection'], 'raw'>;

const itemRow = z.object({
  uid: z.string().transform((uid) => uid as ItemUid),
  title: z.string().nullable(),
  isPublished: z.boolean(),
  updatedAt: z.date(),
});
export type ItemRow = z.infer<typeof itemRow>;

/** The draft's row and the published one's, as far as there are such. One question, whichever types there are. */
export async function itemRows(strapi: Core.Strapi, knex: Knex, documentId: string): Promise<ItemRow[]> {
  const uids = Object.keys(ITEM_TYPES) as ItemUid[];
  const ofType = `select ?::text as uid, title, published_at is not null as "isPublished", updated_at as "updatedAt"
    from ?? where document_id = ?`;
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    uids.map(() => ofType).join(' union all '),
    uids.flatMap((uid) => [uid, strapi.contentType(uid).collectionName ?? '', documentId]),
  );
  return z.array(itemRow).parse(rows);
}
