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
  readonly publishedOn: string;
  readonly bodyCode: string;
  readonly itemNo?: string | null;
  readonly column?: { readonly code?: string | null } | null;
}

/** The receipt of an item's first publication on the website: it counts once somebody has confirmed it. */
export const websiteReceipt = (uid: ItemUid, item: PublishedItem) => ({
  channel: WEBSITE,
  confirmation: PENDING,
  itemType: ITEM_LABELS[uid],
  itemTitle: item.title,
  itemDocumentId: item.documentId,
  itemNo: item.itemNo ?? null,
  columnCode: item.column?.code ?? null,
  publishedOn: item.publishedOn,
  bodyCode: item.bodyCode,
});
