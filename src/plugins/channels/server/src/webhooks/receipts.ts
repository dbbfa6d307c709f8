import type { Core } from '@strapi/strapi';
import { CONFIRMED_BY_CHANNEL, PENDING, WEBSITE } from '../../../../../publication/receipt-rules';

const RECEIPT = 'api::receipt.receipt';

/**
 * The portal has told under which address it shows an item: its receipt is complete. What a person or an import has
 * put on record stays as it is.
 */
export async function completeReceipts(
  strapi: Core.Strapi,
  itemDocumentId: string,
  address: string,
): Promise<void> {
  const receipts = (await strapi.db.query(RECEIPT).findMany({
    where: { itemDocumentId, channel: WEBSITE, confirmation: { $in: [PENDING, CONFIRMED_BY_CHANNEL] } },
  })) as readonly { documentId: string; address: string | null; confirmation: string }[];
  const incomplete = receipts.filter((each) => each.confirmation === PENDING || each.address !== address);
  await Promise.all(
    incomplete.map(({ documentId }) =>
      strapi.documents(RECEIPT).update({
        documentId,
        data: { address, confirmation: CONFIRMED_BY_CHANNEL } as never,
      }),
    ),
  );
}
