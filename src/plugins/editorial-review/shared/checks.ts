import type { Finding } from './findings';

/** A text as the checks are given it. */
export interface CheckedText {
  readonly field: string;
  /** 标题, 正文 … */
  readonly label: string;
  readonly text: string;
  readonly kind: 'plain' | 'markdown';
}

/** Looks at texts. Asks nothing and nobody: thousands of texts are no matter. */
export type CheckTexts = (texts: readonly CheckedText[]) => readonly Finding[];

/** `strapi.plugin('editorial-review').service('checks')`: the checks before publication. */
export interface ChecksService {
  /** What is to be said of an item's draft as it is saved now, its attachments included. */
  ofDraft(uid: string, documentId: string): Promise<readonly Finding[]>;
  /** The same of what the public reads now. */
  ofPublic(uid: string, documentId: string): Promise<readonly Finding[]>;
  /**
   * The checks of a body's texts that are no item's: personal numbers and wording. An error is not to become public.
   * @param alsoOwn more of the office's own numbers, in the spelling of 公开主体
   */
  ofTexts(bodyCode: string, alsoOwn?: string): Promise<CheckTexts>;
}
