import { ITEM_LABELS, type ItemType } from '../../shared/item-types';

/** An uploaded file as the public may fetch it. */
export interface PublicFile {
  /** As it was called when it was uploaded. */
  readonly name: string;
  /** Absolute. */
  readonly address: string;
  readonly mediaType: string;
  /** Bytes, as the CMS keeps them: to a hundredth of a kilobyte. */
  readonly size: number;
}

export interface Column {
  readonly code: string;
  readonly name: string;
  readonly description: string | null;
  readonly keywords: string | null;
  readonly columnType: string | null;
}

/** A published item with all that its page shows. Days are `YYYY-MM-DD`; empty texts are null. */
export interface Item {
  readonly type: ItemType;
  readonly documentId: string;
  readonly bodyCode: string;
  readonly column: Column | null;
  readonly title: string;
  /** Markdown or plain text. */
  readonly content: string | null;
  readonly summary: string | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly publishedOn: string;
  /** Null for an item that was imported: of a publication in the past only the day is known. */
  readonly firstPublishedAt: Date | null;
  /** When what is read now was published. */
  readonly changedAt: Date;
  readonly indexNo: string | null;
  readonly documentNo: string | null;
  readonly writtenOn: string | null;
  readonly disclosureMode: string | null;
  readonly audience: string | null;
  readonly validity: string | null;
  readonly expiresOn: string | null;
  readonly appointments: string | null;
  readonly removals: string | null;
  readonly noticeFrom: string | null;
  readonly noticeTo: string | null;
  readonly objectionContact: string | null;
  readonly cover: PublicFile | null;
  readonly attachments: readonly PublicFile[];
}

/** Whose item it is and where it stands, as the labels of a page tell it. */
export interface Site {
  /** Absolute, without a slash at its end: where we are read. */
  readonly base: string;
  readonly bodyCode: string;
  /** The body that addresses need not name. */
  readonly defaultBody: string;
  readonly bodyName: string;
  /** The website that shows our items; empty where nobody has entered it. */
  readonly siteName: string;
  readonly siteDomain: string;
  readonly siteIdCode: string;
  /** 演示数据, where what is shown is no office's own. */
  readonly notice: string | null;
}

export const pageAddress = ({ type, documentId }: Item, { base }: Pick<Site, 'base'>): string =>
  `${base}/api/${type}/${documentId}/page.html`;

/** The column of an item; of one that stands in none, its type in its place. */
export const columnOf = ({ type, column }: Item): Column =>
  column ?? { code: '', name: ITEM_LABELS[type], description: null, keywords: null, columnType: null };
