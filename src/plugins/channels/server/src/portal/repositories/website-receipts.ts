/** The website's receipts: those that lack the portal's address, and those whose address is to be looked at again. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { ITEM_TYPES } from '../../../../../../public-content/item-facts';

/** What an address was found to be. 内容不符: a page opens there, and does not tell of the item. */
export type AddressState = '可打开' | '打不开' | '内容不符';

const UID = 'api::receipt.receipt';
const COLUMN = 'api::column.column';
const WEBSITE = '政府网站';

const receiptRow = z.object({
  documentId: z.string(),
  itemTitle: z.string(),
  columnCode: z.string().nullable(),
  bodyCode: z.string(),
  address: z.string().nullable(),
  addressState: z.string().nullable(),
});
export type WebsiteReceipt = z.infer<typeof receiptRow>;

const FIELDS = Object.keys(receiptRow.shape);

/** Without an address, or with one that does not lead to the item. Past publications are none of ours. */
const UNFINISHED = {
  channel: WEBSITE,
  confirmation: { $ne: '补录' },
  $or: [{ address: { $null: true } }, { address: '' }, { addressState: { $in: ['打不开', '内容不符'] } }],
};
const NEWEST_FIRST = [{ publishedOn: 'desc' }, { id: 'desc' }];

/** Receipts that are not finished, the newest first. */
export async function receiptsToFind(strapi: Core.Strapi, limit: number): Promise<WebsiteReceipt[]> {
  const rows = await strapi.db.query(UID).findMany({
    where: UNFINISHED,
    select: FIELDS,
    orderBy: NEWEST_FIRST,
    limit,
  });
  return z.array(receiptRow).parse(rows);
}

/** Receipts with an address, those that were looked at longest ago first. */
export async function receiptsToCheck(strapi: Core.Strapi, limit: number): Promise<WebsiteReceipt[]> {
  const rows = await strapi.db.query(UID).findMany({
    where: { channel: WEBSITE, address: { $startsWith: 'http' } },
    select: FIELDS,
    orderBy: [{ addressCheckedOn: 'asc' }, { publishedOn: 'desc' }],
    limit,
  });
  return z.array(receiptRow).parse(rows);
}

/** Where the portal lists each column: `<bodyCode>/<code>` → address. */
export async function portalLists(strapi: Core.Strapi): Promise<ReadonlyMap<string, string>> {
  const rows = z.array(z.object({ code: z.string(), bodyCode: z.string(), portalAddress: z.string() })).parse(
    await strapi.db.query(COLUMN).findMany({
      where: { portalAddress: { $notNull: true } },
      select: ['code', 'bodyCode', 'portalAddress'],
    }),
  );
  return new Map(rows.map(({ code, bodyCode, portalAddress }) => [`${bodyCode}/${code}`, portalAddress]));
}

/** The portal itself shows the item there: that confirms the publication. */
export async function recordFound(
  strapi: Core.Strapi,
  { documentId }: WebsiteReceipt,
  address: string,
  today: string,
): Promise<void> {
  const data = { address, confirmation: '渠道确认', addressState: '可打开', addressCheckedOn: today };
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

const incompleteRow = receiptRow.extend({
  publishedOn: z.string(),
  itemType: z.string(),
  itemDocumentId: z.string(),
  confirmation: z.string(),
});

/** What is not yet provably on the portal, the newest first: for the panel. */
export async function incompleteReceipts(
  strapi: Core.Strapi,
  limit: number,
): Promise<z.infer<typeof incompleteRow>[]> {
  const rows = await strapi.db.query(UID).findMany({
    where: UNFINISHED,
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
