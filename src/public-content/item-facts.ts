/**
 * What of an item is public. The list is written out by hand on purpose: a field added to a
 * schema stays internal until somebody decides here (and a test asks for that decision).
 */
export type ScalarKind = 'text' | 'longText' | 'choice' | 'date' | 'datetime';

export interface ItemFacts {
  readonly uid: string;
  /** Public scalar attributes, in the order in which an answer shows them. */
  readonly scalars: Readonly<Record<string, ScalarKind>>;
}

/** Media of an item: one file or many. */
export const FILE_ATTRIBUTES = { cover: 'one', attachments: 'many' } as const;
export type FileAttribute = keyof typeof FILE_ATTRIBUTES;
export const FILE_FIELDS = [
  'url',
  'name',
  'alternativeText',
  'caption',
  'width',
  'height',
  'ext',
  'mime',
  'size',
] as const;
export const COLUMN_FIELDS = ['name', 'code'] as const;

/** Attributes that never leave the office as such: its own number of an item, its title on WeChat. */
export const INTERNAL_ATTRIBUTES: readonly string[] = ['itemNo', 'wechatTitle'];

const header = {
  title: 'text',
  content: 'longText',
  summary: 'longText',
  publishedOn: 'date',
  firstPublishedAt: 'datetime',
  source: 'text',
  author: 'text',
  indexNo: 'text',
  documentNo: 'text',
  writtenOn: 'date',
  disclosureMode: 'choice',
  audience: 'choice',
  validity: 'choice',
  expiresOn: 'date',
} as const satisfies Record<string, ScalarKind>;
const notice = { noticeFrom: 'date', noticeTo: 'date', objectionContact: 'longText' } as const;
const footer = { bodyCode: 'text' } as const;
/** The CMS's own times of a published version; its author and last editor are not public. */
const times = { createdAt: 'datetime', updatedAt: 'datetime', publishedAt: 'datetime' } as const;

/** The three public item types, by their uid. */
export const ITEM_TYPES = {
  'api::news-item.news-item': {
    uid: 'api::news-item.news-item',
    scalars: { ...header, ...footer, ...times },
  },
  'api::announcement.announcement': {
    uid: 'api::announcement.announcement',
    scalars: { ...header, ...notice, ...footer, ...times },
  },
  'api::personnel-notice.personnel-notice': {
    uid: 'api::personnel-notice.personnel-notice',
    scalars: { ...header, appointments: 'longText', removals: 'longText', ...notice, ...footer, ...times },
  },
} as const satisfies Record<string, ItemFacts>;

export type ItemUid = keyof typeof ITEM_TYPES;

/** Whether a content type is one of the public items. */
export const isItemUid = (uid: string): uid is ItemUid => Object.keys(ITEM_TYPES).includes(uid);
