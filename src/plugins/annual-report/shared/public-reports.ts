/** A published edition that readers may have: what feeds and the sitemap tell of it. */
export interface PublicReport {
  readonly bodyCode: string;
  readonly year: number;
  readonly number: number;
  /** Whether no later edition, withdrawn or not, has followed it. */
  readonly latest: boolean;
  readonly title: string;
  /** `YYYY-MM-DD`; null where an earlier year's report, kept as history, does not tell. */
  readonly publishedOn: string | null;
  /** Its first paragraph. */
  readonly opening: string | null;
  /** Its forms, by the names in their addresses; sizes in bytes. */
  readonly files: readonly { readonly name: string; readonly mediaType: string; readonly size: number }[];
}

/** `strapi.plugin('annual-report').service('public-reports')` */
export interface PublicReportsService {
  /** Every edition of every body that is not withdrawn: the newest year first, the newest edition first. */
  list(): Promise<PublicReport[]>;
}
