/** How one attempt of a delivery ended. Sentences are for the person who reads the log; never a secret in them. */
export type Outcome =
  /** It is there, provably. */
  | { readonly kind: 'done'; readonly sentence: string }
  /** Under way elsewhere: asked again after a while. Not a failure, and no back-off. */
  | { readonly kind: 'wait'; readonly sentence: string; readonly afterSeconds: number }
  /** May pass by itself: tried again, later each time, or after what the other side asks for. */
  | {
      readonly kind: 'again';
      readonly code: string;
      readonly sentence: string;
      readonly afterSeconds?: number;
      /** It is the target that fails, not this document: what else waits for it is put off too. */
      readonly wholeTarget?: boolean;
    }
  /** Will not pass without a person: `next` says what to do. */
  | {
      readonly kind: 'person';
      readonly code: string;
      readonly sentence: string;
      readonly next: string;
      /** As above: one asks a person, the others rest meanwhile instead of asking the same. */
      readonly wholeTarget?: boolean;
    };
