/** Whoever is at the panel deals with rows of her own bodies only, whatever her roles say. */
import { DEFAULT_BODY } from '../../../../../public-content/default-body';
import type { Core, Modules } from '@strapi/strapi';
import type { Reach } from '../../../shared/bodies';
import { ownBodiesOf } from '../../../../../plugin-parts/review-services';
import { notYours } from './service';

const LISTS: ReadonlySet<string> = new Set(['findMany', 'findFirst', 'count']);

interface Params {
  documentId?: string;
  filters?: unknown;
  data?: Record<string, unknown>;
}

/**
 * A document middleware. In lists rows of other bodies are not there; opening one, writing it or into it is refused.
 * A new row is its author's own body's where she has chosen none.
 * @throws PolicyError (403) BODY_NOT_YOURS
 */
export function keepToOwnBodies(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    if (!isByBody(context.contentType.attributes)) return next();
    const reach = await ownBodiesOf(strapi).current();
    if (reach === 'all') return next();
    const params = context.params as Params;
    if (LISTS.has(context.action)) {
      const own = { bodyCode: { $in: [...reach] } };
      params.filters = params.filters ? { $and: [params.filters, own] } : own;
    } else {
      if (params.documentId) await ownBodiesOf(strapi).demandDocument(context.uid, params.documentId);
      if (params.data) params.data = inOwnBody(params.data, reach, context.action === 'create');
    }
    return next();
  };
}

/** Whether rows of a type belong to a body. */
export const isByBody = (attributes: object): boolean => 'bodyCode' in attributes;

function inOwnBody(
  data: Record<string, unknown>,
  reach: Exclude<Reach, 'all'>,
  isNew: boolean,
): Record<string, unknown> {
  if (!isNew && !('bodyCode' in data)) return data;
  const { bodyCode } = data;
  if (typeof bodyCode === 'string' && reach.includes(bodyCode)) return data;
  if (
    !isNew ||
    !(bodyCode === undefined || bodyCode === null || bodyCode === '' || bodyCode === DEFAULT_BODY)
  )
    throw notYours();
  return { ...data, bodyCode: reach[0] };
}
