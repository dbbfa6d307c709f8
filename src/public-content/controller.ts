import { factories } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { ITEM_TYPES, type ItemUid } from './item-facts';
import { presentItem } from './present';
import { readPublicQuery, type PublicQuery } from './read-public-query';
import { PublicQueryRefused } from './refusal';

const DOCUMENT_ID = /^[a-z0-9]{8,40}$/;

/**
 * The reading side of an item type in the CMS's shape: `{ data, meta }`. Both actions ask for
 * published versions only, whatever the query says.
 */
export function publicItemController(uid: ItemUid) {
  const facts = ITEM_TYPES[uid];
  return factories.createCoreController(uid, ({ strapi }) => ({
    async find(ctx: Context) {
      const query = read(() => readPublicQuery(ctx.query, facts, 'many'));
      const service = strapi.service(uid) as unknown as ItemService;
      const { results, pagination } = await service.find(asParams(query));
      ctx.set('Cache-Control', 'public, no-cache');
      return { data: results.map((row) => presentItem(row, query)), meta: { pagination } };
    },

    async findOne(ctx: Context) {
      const query = read(() => readPublicQuery(ctx.query, facts, 'one'));
      const { id: documentId } = ctx.params as { id?: unknown };
      const row =
        typeof documentId === 'string' && DOCUMENT_ID.test(documentId)
          ? await (strapi.service(uid) as unknown as ItemService).findOne(documentId, asParams(query))
          : null;
      if (!row) throw new errors.NotFoundError('没有这条公开的信息：可能没有发布，或已撤下。');
      ctx.set('Cache-Control', 'public, no-cache');
      return { data: presentItem(row, query), meta: {} };
    },
  }));
}

type Row = Readonly<Record<string, unknown>>;

/** The CMS's own service of an item type, as far as it is used here. */
interface ItemService {
  find(params: object): Promise<{ results: readonly Row[]; pagination: object }>;
  findOne(documentId: string, params: object): Promise<Row | null>;
}

/** A fresh copy: the document service writes into what it is given. */
const asParams = (query: PublicQuery) => ({ ...structuredClone(query) }) as Record<string, unknown>;

function read(readQuery: () => PublicQuery): PublicQuery {
  try {
    return readQuery();
  } catch (error) {
    if (error instanceof PublicQueryRefused)
      throw new errors.ValidationError(error.message, { code: error.code });
    throw error;
  }
}
