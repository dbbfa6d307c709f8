/** The receipt of an item's publication on WeChat: one an item, completed and never doubled. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { itemOnReceipt } from '../../../../../../publication/draft-receipt';
import {
  CONFIRMED_BY_CHANNEL,
  CONFIRMED_BY_PERSON,
  IMPORTED,
  PENDING,
  WECHAT,
} from '../../../../../../publication/receipt-rules';
import { lockReceipt, type Transaction } from './repositories/receipts';
import { publicItem } from './sources';
import type { ChangeType } from '../../../../shared/changes';
import { isItemType, ITEM_UIDS, type ItemType } from '../../../../shared/item-types';

const RECEIPT = 'api::receipt.receipt';

export interface Appearance {
  readonly address: string | null;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Who recorded it; absent where WeChat itself told it. */
  readonly person?: string;
}

interface Standing {
  readonly documentId: string;
  readonly confirmation: string;
  readonly address: string | null;
}

/**
 * Writes down that an item is on WeChat. Imported receipts (补录) stay as they are; one that a person recorded keeps
 * that person. Reports have no receipts.
 */
export async function recordReceipt(
  strapi: Core.Strapi,
  type: ChangeType,
  documentId: string,
  { address, day, person }: Appearance,
): Promise<void> {
  if (!isItemType(type)) return;
  await strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
    await lockReceipt(trx, documentId);
    const before = (await strapi.db
      .query(RECEIPT)
      .findOne({ where: { itemDocumentId: documentId, channel: WECHAT } })) as Standing | null;
    const confirmation = person === undefined ? CONFIRMED_BY_CHANNEL : CONFIRMED_BY_PERSON;
    if (before) {
      const data = {
        ...(before.confirmation === PENDING ? { confirmation, publishedOn: day, ...recordedBy(person) } : {}),
        ...(address !== null && (!before.address || person !== undefined) ? { address } : {}),
      };
      if (before.confirmation === IMPORTED || Object.keys(data).length === 0) return;
      await strapi.documents(RECEIPT).update({ documentId: before.documentId, data: data as never });
      return;
    }
    const item = await publicItem(strapi, type, documentId);
    // Withdrawn meanwhile: that it is on WeChat is true all the same.
    const draft = item ?? (await draftOf(strapi, type, documentId));
    if (!draft) return;
    const data = {
      ...itemOnReceipt(ITEM_UIDS[type], draft),
      channel: WECHAT,
      confirmation,
      publishedOn: day,
      address,
      ...recordedBy(person),
    };
    await strapi.documents(RECEIPT).create({ data: data as never });
  });
}

const recordedBy = (person: string | undefined) => (person === undefined ? {} : { recordedBy: person });

async function draftOf(strapi: Core.Strapi, type: ItemType, documentId: string) {
  return (await strapi.db
    .query(ITEM_UIDS[type])
    .findOne({ where: { documentId }, populate: ['column'] })) as {
    documentId: string;
    title: string;
    bodyCode: string;
  } | null;
}

const standingReceipt = z.object({
  itemDocumentId: z.string(),
  itemTitle: z.string(),
  publishedOn: z.string(),
  address: z
    .string()
    .nullable()
    .transform((address) => address?.trim() || null),
});
export type StandingReceipt = z.infer<typeof standingReceipt>;

/** Receipts by which these items count as being on WeChat, whoever wrote them: the imported ones too. */
export async function countingReceipts(
  strapi: Core.Strapi,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, StandingReceipt>> {
  if (documentIds.length === 0) return new Map();
  const rows: unknown[] = await strapi.db.query(RECEIPT).findMany({
    where: { itemDocumentId: { $in: [...documentIds] }, channel: WECHAT, confirmation: { $ne: PENDING } },
    orderBy: { id: 'desc' },
  });
  return new Map(
    z
      .array(standingReceipt)
      .parse(rows)
      .map((row) => [row.itemDocumentId, row]),
  );
}

/** Of these items those whose publication on WeChat was imported. */
export async function hasImportedReceipt(
  strapi: Core.Strapi,
  documentIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (documentIds.length === 0) return new Set();
  const rows = (await strapi.db.query(RECEIPT).findMany({
    where: { itemDocumentId: { $in: [...documentIds] }, channel: WECHAT, confirmation: IMPORTED },
    select: ['itemDocumentId'],
  })) as { itemDocumentId: string }[];
  return new Set(rows.map(({ itemDocumentId }) => itemDocumentId));
}
