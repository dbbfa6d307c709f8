import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readItem, type ItemSeen } from './open-item';
import { demandRight, rightsOn, type RightsOnItem } from './rights-on';

/**
 * The item that a request is about, and what the person may do with it.
 * @throws Refused ITEM_UNKNOWN; a 403 where she may not even read it
 */
export async function openFor(
  strapi: Core.Strapi,
  ctx: Context,
): Promise<{ item: ItemSeen; rights: RightsOnItem }> {
  const { documentId = '' } = ctx.params as Record<string, string>;
  const item = await readItem(strapi, documentId);
  const rights = rightsOn(strapi, ctx, item.uid, { documentId, bodyCode: item.draft.bodyCode });
  demandRight(rights, 'read');
  return { item, rights };
}
