/** `strapi.plugin('editorial-review').service('items')`: what an item says, and what of it is public. */
export interface ItemsService {
  /** The item of that documentId, of whichever type, in the transaction that is running. */
  find(documentId: string): Promise<KnownItem | null>;
}

export interface KnownItem {
  /** Of its type, one of `ITEM_TYPES`. */
  readonly uid: string;
  readonly title: string;
  /** Fingerprints: equal where the public reads what the draft says; null where there is none. */
  readonly draft: string | null;
  readonly published: string | null;
}
