/** Whose rows a person deals with: rights by 公开主体. */

/** Codes of the bodies that somebody belongs to, the oldest first; `all`: no matter which. */
export type Reach = 'all' | readonly string[];

/** A person of the panel, as the CMS knows her. */
export interface PanelUser {
  readonly id: number | string;
  /** Read from the database where they are not there. */
  readonly roles?: readonly { readonly code: string }[];
}

/** Code of the refusal (403) that somebody gets who reaches for another body's rows. */
export const BODY_NOT_YOURS = 'BODY_NOT_YOURS';

/** `strapi.plugin('editorial-review').service('bodies')` */
export interface OwnBodiesService {
  /** The bodies of a person of the panel. */
  of(user: PanelUser): Promise<Reach>;
  /** Those of who is at the panel in the running request; `all` where nobody is: a command, a reader, the program. */
  current(): Promise<Reach>;
  /**
   * That whoever is at the panel belongs to the body with that code.
   * @throws PolicyError (403) BODY_NOT_YOURS, with a sentence
   */
  demand(bodyCode: string | null | undefined): Promise<void>;
  /**
   * The same for the body of a document, as it stands and as it is published.
   * @throws PolicyError (403) BODY_NOT_YOURS, with a sentence
   */
  demandDocument(uid: string, documentId: string): Promise<void>;
}
