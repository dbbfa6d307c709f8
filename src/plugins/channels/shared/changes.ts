/** The change log: what became public, changed in public, or ceased to be, in the order of the commits. */
import { ITEM_TYPES } from './item-types';

export const CHANGE_TYPES = [...ITEM_TYPES, 'annual-reports'] as const;
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

/** `strapi.plugin('channels').service('changes')`. */
export interface ChangesService {
  /** The newest entry's number; 0 before the first. */
  latest(): Promise<number>;
}
