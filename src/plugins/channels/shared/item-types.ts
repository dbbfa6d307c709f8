/** The public types of items: their names in addresses, in the CMS and in Chinese. */

export const ITEM_TYPES = ['news-items', 'announcements', 'personnel-notices'] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/** The content type that holds the items of a type. */
export const ITEM_UIDS = {
  'news-items': 'api::news-item.news-item',
  announcements: 'api::announcement.announcement',
  'personnel-notices': 'api::personnel-notice.personnel-notice',
} as const satisfies Record<ItemType, string>;

/** What people call the types. */
export const ITEM_LABELS: Readonly<Record<ItemType, string>> = {
  'news-items': '工作动态',
  announcements: '公告公示',
  'personnel-notices': '人事信息',
};

export const isItemType = (type: string): type is ItemType => Object.hasOwn(ITEM_UIDS, type);
