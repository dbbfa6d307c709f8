/** The change log: what became public, changed in public, or ceased to be, in the order of the commits. */

export const CHANGE_TYPES = ['news-items', 'announcements', 'personnel-notices', 'annual-reports'] as const;
export type ChangeType = (typeof CHANGE_TYPES)[number];

/** One entry of the log. */
export interface Change {
  /** Which database tells it. */
  readonly origin: string;
  readonly sequence: number;
  /** Made up when the entry was written: tells this entry from another of the same number after a restore. */
  readonly nonce: string;
  readonly op: 'upsert' | 'remove';
  readonly type: ChangeType;
  /** An item's documentId; of a report `<bodyCode>-<year>`. */
  readonly documentId: string;
  readonly at: Date;
}

/** What moved since some point, for those who keep prepared answers. */
export interface Touched {
  readonly sequence: number;
  /** A change of an item or report, or of something that many answers show (a column, a body). */
  readonly type: ChangeType | 'columns' | 'bodies';
  readonly documentId: string;
  /** Whole seconds, later with every transaction: what `Last-Modified` says. */
  readonly modified: Date;
}

/** `strapi.plugin('channels').service('changes')`. */
export interface ChangesService {
  /** The newest entry's number; 0 before the first. */
  latest(): Promise<number>;
  /** Upserts and removals after `sequence`, oldest first. */
  since(sequence: number, limit: number): Promise<Change[]>;
  /** Everything after `sequence`, also what is no publication. */
  touchedSince(sequence: number, limit: number): Promise<Touched[]>;
}
