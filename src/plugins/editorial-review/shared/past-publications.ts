/** 补录: what the import of past publications, the one way past the review, owes to it. */

/** An item that is being written. */
export interface PastItem {
  readonly documentId: string;
  /** Its line in the file. */
  readonly line: number;
  /** What the checks found and the person let stand, masked. */
  readonly overridden: readonly string[];
}

/** Items of one type, from one file. */
export interface PastItems {
  readonly uid: string;
  readonly bodyCode: string;
  readonly file: string;
  readonly items: readonly PastItem[];
}

/** `strapi.plugin('editorial-review').service('pastPublications')`; both in the transaction that is running. */
export interface PastPublicationsService {
  /** Those of some items that came by 补录 and that nobody has edited, reviewed or withdrawn since. */
  untouched(documentIds: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Runs what writes the items, keeps what each says then as a version, and puts each on record: act `import` with its
   * fingerprint, `details` { kind: 补录, file, line, version }, of a rewritten one also `changes`.
   */
  record(written: PastItems, write: () => Promise<void>): Promise<void>;
}
