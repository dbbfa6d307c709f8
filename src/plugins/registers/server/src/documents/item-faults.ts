import { DEFAULT_BODY } from '../../../../../public-content/default-body';
import type { Core } from '@strapi/strapi';
import { isItemNoTaken } from '../repositories/item-numbers';
import { ITEM_TYPES } from '../repositories/items';
import type { Change, FieldFault } from './change';

/** An item's 编号 is its own within the body, whatever type it is of. */
export async function itemFaults(strapi: Core.Strapi, change: Change): Promise<FieldFault[]> {
  const types = Object.values(ITEM_TYPES);
  if (!types.includes(change.uid)) return [];
  if (change.action !== 'publish' && change.data['itemNo'] === undefined && change.action !== 'clone')
    return [];
  const draft = change.documentId
    ? ((await strapi.db.query(change.uid).findOne({
        select: ['itemNo', 'bodyCode'],
        where: { documentId: change.documentId, publishedAt: null },
      })) as Record<string, unknown> | null)
    : null;
  const merged: Record<string, unknown> = { ...draft, ...change.data };
  const itemNo = merged['itemNo'];
  if (typeof itemNo !== 'string' || itemNo === '') return [];
  const own = change.action === 'clone' ? undefined : change.documentId;
  const bodyCode = typeof merged['bodyCode'] === 'string' ? merged['bodyCode'] : DEFAULT_BODY;
  if (!(await isItemNoTaken(strapi, bodyCode, itemNo, own))) return [];
  return [{ path: 'itemNo', message: `编号“${itemNo}”已经有了：一条信息一个编号，请换一个或留空` }];
}
