import type { ItemType } from '../../../shared/item-types';

/** What replies are made of: everything that is public, by its title. Held in memory. */
export interface Knowledge {
  /** The office's name. */
  readonly office: string;
  /** The address of the readers' page, without a slash at its end. */
  readonly home: string;
  /** 演示数据, where it is a demonstration. */
  readonly notice?: string | null;
  /** Published reports, the newest year first. */
  readonly reports: readonly { readonly year: number; readonly title: string }[];
  /** Published items, the newest first. */
  readonly items: readonly PublicItem[];
}

export interface PublicItem {
  readonly type: ItemType;
  readonly documentId: string;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly day: string | null;
}

/** Where the public reads a report. */
export const reportAddress = (home: string, year: number): string =>
  `${home}/api/annual-reports/${year}/report.html`;

/** Where the public reads an item. */
export const itemAddress = (home: string, { type, documentId }: PublicItem): string =>
  `${home}/api/${type}/${documentId}/page.html`;
