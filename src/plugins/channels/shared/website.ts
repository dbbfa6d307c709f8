/** A setting that the labels of government websites need and nobody has entered. */
export interface MissingSetting {
  readonly where: '公开主体' | '栏目';
  /** Which body or column. */
  readonly name: string;
  readonly documentId: string;
  readonly field: string;
  /** The field as the panel calls it. */
  readonly label: string;
  /** What to enter. */
  readonly next: string;
}

/** `GET /channels/website/settings`, in `data`. */
export interface WebsiteSettings {
  /** This project's public address, without a slash at the end. */
  readonly base: string;
  readonly missing: readonly MissingSetting[];
}

/** `strapi.plugin('channels').service('website')` */
export interface WebsiteService {
  /** What the pages' required labels still lack. */
  missingSiteSettings(): Promise<MissingSetting[]>;
}
