import type { Core } from '@strapi/strapi';
import { ITEM_TYPES } from './items';

/** Whether another item of the body, of any type, published or not, has this 编号. */
export async function isItemNoTaken(
  strapi: Core.Strapi,
  bodyCode: string,
  itemNo: string,
  ownDocumentId?: string,
): Promise<boolean> {
  const where = { itemNo, bodyCode, ...(ownDocumentId ? { documentId: { $ne: ownDocumentId } } : {}) };
  // One after another: inside a transaction they share a connection.
  for (const uid of Object.values(ITEM_TYPES)) {
    if ((await strapi.db.query(uid).count({ where })) > 0) return true;
  }
  return false;
}
