import { factories } from '@strapi/strapi';
import type { ItemUid } from './item-facts';

/** The two public routes of an item type. There are no others: nothing is written over this API. */
export function publicItemRouter(uid: ItemUid) {
  return factories.createCoreRouter(uid, {
    only: ['find', 'findOne'],
    config: { find: { auth: false }, findOne: { auth: false } },
  });
}
