import type { Finding } from './findings';

/** `strapi.plugin('editorial-review').service('checks')`: the checks before publication. */
export interface ChecksService {
  /** What is to be said of an item's draft as it is saved now, its attachments included. */
  ofDraft(uid: string, documentId: string): Promise<readonly Finding[]>;
  /** The same of what the public reads now. */
  ofPublic(uid: string, documentId: string): Promise<readonly Finding[]>;
}
