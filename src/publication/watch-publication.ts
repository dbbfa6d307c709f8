import type { Core } from '@strapi/strapi';
import { isItemUid, type ItemUid } from '../public-content/item-facts';
import { incompleteInWords } from './incomplete';
import { websiteReceipt, type PublishedItem } from './draft-receipt';
import { firstPublication, withoutPublicationDate, type FirstPublication } from './publication-date';
import { WEBSITE } from './receipt-rules';

const RECEIPT = 'api::receipt.receipt';

interface Params {
  documentId?: string;
  status?: string;
  data?: Record<string, unknown>;
}

/**
 * Watches over every way in which an item is published: the action `publish` (also in bulk), and
 * `create` or `update` that ask for the published status, which the CMS does not announce as `publish`.
 * All of it happens in the transaction of the publication itself.
 */
export function watchPublication(strapi: Core.Strapi, now: () => Date): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context;
    if (!isItemUid(uid)) return next();
    const params = context.params as Params;
    if (action === 'create' || action === 'update' || action === 'clone') {
      params.data = withoutPublicationDate(params.data ?? {});
      // A copy is a new item: it has not been published yet.
      if (action === 'clone') Object.assign(params.data, { publishedOn: null, firstPublishedAt: null });
    }
    const publishes = action === 'publish' || params.status === 'published';
    if (!publishes || !['publish', 'create', 'update'].includes(action)) return next();
    return strapi.db
      .transaction(() => publishOnce(strapi, uid, params, firstPublication(now()), async () => next()))
      .catch((error: unknown) => {
        throw incompleteInWords(strapi, uid, error);
      });
  });
}

async function publishOnce<Result>(
  strapi: Core.Strapi,
  uid: ItemUid,
  params: Params,
  first: FirstPublication,
  next: () => Promise<Result>,
): Promise<Result> {
  if (!(await isFirstPublication(strapi, uid, params, first))) return next();
  const result = await next();
  await recordOnWebsite(strapi, uid, params.documentId ?? documentIdOf(result));
  return result;
}

/** Dates the draft, once: of two who press the button together, the second finds it dated. */
async function isFirstPublication(
  strapi: Core.Strapi,
  uid: ItemUid,
  params: Params,
  first: FirstPublication,
): Promise<boolean> {
  if (params.documentId === undefined) {
    params.data = { ...params.data, ...first };
    return true;
  }
  const { count } = await strapi.db.query(uid).updateMany({
    where: { documentId: params.documentId, publishedAt: null, publishedOn: null },
    data: first,
  });
  return count > 0;
}

const documentIdOf = (result: unknown) => (result as { documentId?: string } | null)?.documentId;

async function recordOnWebsite(
  strapi: Core.Strapi,
  uid: ItemUid,
  documentId: string | undefined,
): Promise<void> {
  const item = (await strapi.db.query(uid).findOne({
    where: { documentId, publishedAt: { $notNull: true } },
    populate: ['column'],
  })) as (PublishedItem & { publishedOn: string }) | null;
  if (!item) return;
  const known = await strapi.db.query(RECEIPT).count({
    where: { itemDocumentId: item.documentId, channel: WEBSITE },
  });
  if (known === 0) await strapi.documents(RECEIPT).create({ data: websiteReceipt(uid, item) });
}
