/** Where an item stands in its review, told from the acts on record. Nothing else keeps a state. */
import type { Actor } from '../../shared/acting';
import { unsignedGates, type Gate } from '../../shared/gates';
import type { ItemState, Tolerated } from '../../shared/review';
import type { ReviewAct } from './acts';

export interface Signature {
  readonly by: Actor;
  readonly at: string;
  readonly remark: string | null;
}
export type Signatures = Readonly<Record<Gate, Signature | null>>;

/** A version that somebody has to answer for. */
export interface UnderReview {
  readonly fingerprint: string;
  readonly by: Actor;
  readonly at: string;
  /** Of a submission its remark, of an emergency publication its reason. */
  readonly text: string | null;
  readonly tolerated: readonly Tolerated[];
  readonly signatures: Signatures;
  /** Keys of those who may not sign: who wrote it, and of an emergency also who published it. */
  readonly own: readonly string[];
}

export interface Emergency extends UnderReview {
  /** Whether it has been published on the strength of this. */
  readonly used: boolean;
  /** Those before it that nobody has reviewed, first to last: who signs this one answers for them too. */
  readonly earlier: readonly Emergency[];
}

/** What somebody answered for, while it is public. */
export interface Release {
  readonly fingerprint: string;
  readonly by: Actor;
  readonly at: string;
  readonly signatures: Signatures;
}

export interface Standing {
  /** What was submitted and is still what the draft says, as far as the record knows. */
  readonly submission: UnderReview | null;
  readonly returned: Signature | null;
  /** What was published last without review and has not been reviewed since. */
  readonly emergency: Emergency | null;
  /** The edit that took a submission or an approval away, until it is submitted anew. */
  readonly lapsed: {
    readonly from: 'submitted' | 'approved';
    readonly by: Actor;
    readonly at: string;
  } | null;
  /** Who took it out of the public and why, until it is published again. */
  readonly withdrawn: Signature | null;
  readonly release: Release | null;
  /** Keys of who wrote what the draft says. */
  readonly authors: readonly string[];
  readonly creator: string | null;
  /** What the draft says and what is public, as far as the record knows. */
  readonly written: string;
  readonly live: string | null;
  /**
   * By text, who are its authors still when it is written on, or restored: its creator alone where others have
   * answered for it.
   */
  readonly authorsOf: Readonly<Record<string, readonly string[]>>;
}

const UNSIGNED: Signatures = { political: null, secrecy: null, procedure: null };

const START: Standing = {
  submission: null,
  returned: null,
  emergency: null,
  lapsed: null,
  withdrawn: null,
  release: null,
  authors: [],
  creator: null,
  written: '',
  live: null,
  authorsOf: {},
};

export const isSigned = ({ signatures }: Pick<UnderReview, 'signatures'>): boolean =>
  unsignedGates(signatures).length === 0;

const with_ = (list: readonly string[], key: string) => (list.includes(key) ? list : [...list, key]);

function after(standing: Standing, taken: ReviewAct): Standing {
  const { act, by, at, fingerprint, text, tolerated } = taken;
  const { submission, emergency } = standing;
  const toReview = (own: readonly string[]): UnderReview => {
    return { fingerprint, by, at, text, tolerated, signatures: UNSIGNED, own: with_(own, by.key) };
  };
  switch (act) {
    case 'create':
      return edited({ ...START, creator: by.key }, taken);
    case 'edit':
      return edited(standing, taken);
    case 'submit':
      return { ...standing, returned: null, lapsed: null, submission: toReview(standing.authors) };
    case 'sign':
      return signed(standing, taken);
    case 'return':
      return sentBack(standing, taken);
    case 'emergency': {
      const earlier = emergency ? [...emergency.earlier, emergency] : [];
      const own = [...earlier, { own: standing.authors }].flatMap((each) => each.own);
      return { ...standing, emergency: { ...toReview([...new Set(own)]), used: false, earlier } };
    }
    case 'publish': {
      const answered = submission?.fingerprint === fingerprint && isSigned(submission);
      return {
        ...START,
        creator: standing.creator,
        authors: standing.authors,
        authorsOf: answered ? answeredFor(standing, fingerprint) : standing.authorsOf,
        written: fingerprint,
        live: fingerprint,
        emergency: emergency && { ...emergency, used: true },
        release: answered ? { fingerprint, by, at, signatures: submission.signatures } : null,
      };
    }
    case 'unpublish':
      return { ...standing, live: null, release: null, withdrawn: { by, at, remark: text } };
    case 'delete':
      return START;
  }
}

/** Takes away what was submitted or approved. */
function edited(standing: Standing, { by, at, fingerprint }: ReviewAct): Standing {
  const { submission, authorsOf, written } = standing;
  const kept = [...(authorsOf[written] ?? []), ...(authorsOf[fingerprint] ?? []), by.key];
  const authors = [...new Set(kept)];
  const from = submission && (isSigned(submission) ? 'approved' : 'submitted');
  return {
    ...standing,
    authors,
    authorsOf: { ...authorsOf, [fingerprint]: authors },
    written: fingerprint,
    submission: null,
    lapsed: from ? { from, by, at } : standing.lapsed,
  };
}

const answeredFor = ({ authorsOf, creator }: Standing, fingerprint: string): Standing['authorsOf'] => ({
  ...authorsOf,
  [fingerprint]: creator === null ? [] : [creator],
});

/** A signature is for the version that the reviewer had before her: the submitted one, or the emergency's. */
function signed(standing: Standing, { by, at, text, gate, fingerprint }: ReviewAct): Standing {
  if (!gate) return standing;
  const add = <Review extends UnderReview>(review: Review): Review => ({
    ...review,
    signatures: { ...review.signatures, [gate]: { by, at, remark: text } },
  });
  const { submission, emergency, live } = standing;
  if (submission?.fingerprint === fingerprint) return { ...standing, submission: add(submission) };
  if (emergency?.fingerprint !== fingerprint) return standing;
  const reviewed = add(emergency);
  if (!isSigned(reviewed)) return { ...standing, emergency: reviewed };
  return {
    ...standing,
    emergency: null,
    authorsOf: answeredFor(standing, fingerprint),
    release: live === fingerprint ? reviewed : standing.release,
  };
}

/**
 * A return is of the version that the reviewer had before her, as a signature is, and leaves any other alone. With an
 * emergency that is sent back nobody has answered for those before it.
 */
function sentBack(standing: Standing, { by, at, text, fingerprint }: ReviewAct): Standing {
  const { submission, emergency, live } = standing;
  const returned = { by, at, remark: text };
  if (submission?.fingerprint === fingerprint) {
    return { ...standing, submission: null, returned };
  }
  if (emergency?.fingerprint !== fingerprint) return standing;
  const before = emergency.earlier.at(-1);
  const rest = before ? { ...before, earlier: emergency.earlier.slice(0, -1) } : null;
  // Where its text has been replaced, in the public or by what is under review, the clerk has nothing to mend.
  const isReplaced = submission !== null || (live !== null && live !== fingerprint);
  return {
    ...standing,
    emergency: rest,
    returned: isReplaced ? standing.returned : returned,
  };
}

/** @param acts everything on record about the item, first to last */
export const standingAfter = (acts: readonly ReviewAct[]): Standing => acts.reduce(after, START);

/** The fingerprints of the draft and of what is public now; null where there is none. */
export interface Versions {
  readonly draft: string | null;
  readonly published: string | null;
}

/** The state of the draft. What the record calls submitted counts only while the draft says the same. */
export function stateOf({ submission, returned }: Standing, { draft, published }: Versions): ItemState {
  if (published !== null && published === draft) return 'published';
  if (submission && submission.fingerprint === draft) return isSigned(submission) ? 'approved' : 'submitted';
  return returned ? 'returned' : 'draft';
}
