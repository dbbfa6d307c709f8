/** The website's receipts: those that lack the portal's address, and those whose address is to be looked at again. */
import type { Core } from '@strapi/strapi';
import type { Reach } from '../../../../../editorial-review/shared/bodies';
import { z } from 'zod';
import { ITEM_TYPES } from '../../../../../../public-content/item-facts';
import {
  CONFIRMED_BY_CHANNEL,
  CONFIRMED_BY_PERSON,
  IMPORTED,
  WEBSITE,
} from '../../../../../../publication/receipt-rules';
import type { Receipt } from '../../../../domain/portal/find-addresses';

/** What an address was found to be. 内容不符: a page opens there, and does not tell of the item. */
export type AddressState = '可打开' | '打不开' | '内容不符';

const UID = 'api::receipt.receipt';
const COLUMN = 'api::column.column';

const receiptRow = z.object({
  documentId: z.string(),
  itemTitle: z.string(),
  columnCode: z.string().nullable(),
  bodyCode: z.string(),
  address: z.string().nullable(),
  addressState: z.string().nullable(),
  confirmation: z.string(),
});
export type WebsiteReceipt = z.infer<typeof receiptRow>;

const FIELDS = Object.keys(receiptRow.shape);

/** Without an address, or with one that does not lead to the item. Past publications are none of ours to complete. */
const UNFINISHED = {
  channel: WEBSITE,
  confirmation: { $ne: IMPORTED },
  $or: [{ address: { $null: true } }, { address: '' }, { addressState: { $in: ['打不开', '内容不符'] } }],
};
const NEWEST_FIRST = [{ publishedOn: 'desc' }, { id: 'desc' }];

/** Of whom `addressCheckedOn` is longest ago, those never looked at before all others (PostgreSQL puts them last). */
async function longestAgo(strapi: Core.Strapi, where: object, limit: number): Promise<WebsiteReceipt[]> {
  const ask = async (checked: object, orderBy: object[], most: number) =>
    z.array(receiptRow).parse(
      await strapi.db.query(UID).findMany({
        where: { $and: [where, { addressCheckedOn: checked }] },
        select: FIELDS,
        orderBy,
        limit: most,
      }),
    );
  const never = await ask({ $null: true }, NEWEST_FIRST, limit);
  if (never.length >= limit) return never;
  const oldestFirst = [{ addressCheckedOn: 'asc' }, ...NEWEST_FIRST];
  return [...never, ...(await ask({ $notNull: true }, oldestFirst, limit - never.length))];
}

/**
 * Receipts that are not finished and stand in a column that the portal lists, those looked for longest ago first.
 * @param lists as `portalLists` gives them
 */
export async function receiptsToFind(
  strapi: Core.Strapi,
  lists: readonly PortalList[],
  limit: number,
): Promise<WebsiteReceipt[]> {
  if (lists.length === 0) return [];
  const listed = { $or: lists.map(({ bodyCode, code }) => ({ bodyCode, columnCode: code })) };
  return longestAgo(strapi, { $and: [UNFINISHED, listed] }, limit);
}

/** Receipts with an address, those that were looked at longest ago first. */
export const receiptsToCheck = (strapi: Core.Strapi, limit: number): Promise<WebsiteReceipt[]> =>
  longestAgo(strapi, { channel: WEBSITE, address: { $startsWith: 'http' } }, limit);

/** Every receipt of the website: whose titles and addresses there are. */
export async function websiteReceipts(strapi: Core.Strapi): Promise<Receipt[]> {
  const rows = await strapi.db.query(UID).findMany({
    where: { channel: WEBSITE },
    select: ['documentId', 'itemTitle', 'address'],
  });
  return z.array(receiptRow.pick({ documentId: true, itemTitle: true, address: true })).parse(rows);
}

const listRow = z.object({ code: z.string(), bodyCode: z.string(), portalAddress: z.string() });
/** Where the portal lists a column. */
export type PortalList = z.infer<typeof listRow>;

/** The columns that the portal lists. */
export async function portalLists(strapi: Core.Strapi): Promise<PortalList[]> {
  const rows = await strapi.db.query(COLUMN).findMany({
    where: { portalAddress: { $startsWith: 'http' } },
    select: ['code', 'bodyCode', 'portalAddress'],
  });
  return z.array(listRow).parse(rows);
}

/** The portal itself shows the item there: that confirms the publication, where no person has. */
export async function recordFound(
  strapi: Core.Strapi,
  { documentId, confirmation }: WebsiteReceipt,
  address: string,
  today: string,
): Promise<void> {
  const data = {
    address,
    confirmation: confirmation === CONFIRMED_BY_PERSON ? confirmation : CONFIRMED_BY_CHANNEL,
    addressState: '可打开',
    addressCheckedOn: today,
  };
  await strapi.documents(UID).update({ documentId, data: data as never });
}

export async function recordChecked(
  strapi: Core.Strapi,
  { documentId }: WebsiteReceipt,
  state: AddressState | null,
  today: string,
): Promise<void> {
  const data = { ...(state ? { addressState: state } : {}), addressCheckedOn: today };
  await strapi.documents(UID).update({ documentId, data: data as never });
}

/** They were looked for in vain: the next time it is the others' turn. */
export async function recordSought(
  strapi: Core.Strapi,
  receipts: readonly WebsiteReceipt[],
  today: string,
): Promise<void> {
  await strapi.db.query(UID).updateMany({
    where: { documentId: { $in: receipts.map(({ documentId }) => documentId) } },
    data: { addressCheckedOn: today },
  });
}

const incompleteRow = receiptRow.extend({
  publishedOn: z.string(),
  itemType: z.string(),
  itemDocumentId: z.string(),
});

/** What is not yet provably on the portal, the newest first: for the panel. */
export async function incompleteReceipts(
  strapi: Core.Strapi,
  limit: number,
  reach: Reach = 'all',
): Promise<z.infer<typeof incompleteRow>[]> {
  const own = reach === 'all' ? [] : [{ bodyCode: { $in: [...reach] } }];
  const rows = await strapi.db.query(UID).findMany({
    where: { $and: [UNFINISHED, ...own] },
    select: Object.keys(incompleteRow.shape),
    orderBy: NEWEST_FIRST,
    limit,
  });
  const receipts = z.array(incompleteRow).parse(rows);
  const standing = await publicAmong(
    strapi,
    receipts.map(({ itemDocumentId }) => itemDocumentId),
  );
  return receipts.filter(({ itemDocumentId }) => standing.has(itemDocumentId));
}

/** Of these items those that are public: what was withdrawn here is looked for on no website. */
async function publicAmong(
  strapi: Core.Strapi,
  documentIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const where = { documentId: { $in: [...documentIds] }, publishedAt: { $notNull: true } };
  const found = await Promise.all(
    Object.keys(ITEM_TYPES).map((uid) => strapi.db.query(uid).findMany({ where, select: ['documentId'] })),
  );
  return new Set(found.flat().map(({ documentId }: { documentId: string }) => documentId));
}

/** Whether it may be looked for at all. */
export const isPast = ({ confirmation }: WebsiteReceipt): boolean => confirmation === IMPORTED;
