import type { ItemUid } from '../public-content/item-facts';
import { PENDING, WEBSITE } from './receipt-rules';

const ITEM_LABELS: Readonly<Record<ItemUid, string>> = {
  'api::news-item.news-item': '工作动态',
  'api::announcement.announcement': '公告公示',
  'api::personnel-notice.personnel-notice': '人事信息',
};

/** What a receipt takes from the item that was published. */
export interface PublishedItem {
  readonly documentId: string;
  readonly title: string;
  readonly bodyCode: string;
  readonly itemNo?: string | null | undefined;
  readonly column?: { readonly code?: string | null | undefined } | null | undefined;
}

/** What a receipt of any channel says of its item. */
export const itemOnReceipt = (uid: ItemUid, item: PublishedItem) => ({
  itemType: ITEM_LABELS[uid],
  itemTitle: item.title,
  itemDocumentId: item.documentId,
  itemNo: item.itemNo ?? null,
  columnCode: item.column?.code ?? null,
  bodyCode: item.bodyCode,
});

/** The receipt of an item's first publication on the website: it counts once somebody has confirmed it. */
export const websiteReceipt = (uid: ItemUid, item: PublishedItem & { readonly publishedOn: string }) => ({
  ...itemOnReceipt(uid, item),
  channel: WEBSITE,
  confirmation: PENDING,
  publishedOn: item.publishedOn,
});
