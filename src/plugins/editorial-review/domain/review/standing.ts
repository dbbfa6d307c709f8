/** Where an item stands in its review, told from the acts on record. Nothing else keeps a state. */
import type { Actor } from '../../shared/acting';
import { GATES, type Gate } from '../../shared/gates';
import type { ItemState } from '../../shared/review';
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
  readonly signatures: Signatures;
  /** Keys of those who may not sign: who wrote it, and of an emergency also who published it. */
  readonly own: readonly string[];
}

export interface Standing {
  /** What was submitted and is still what the draft says, as far as the record knows. */
  readonly submission: UnderReview | null;
  readonly returned: Signature | null;
  /** What was published without review and has not been reviewed since. */
  readonly emergency: (UnderReview & { readonly used: boolean }) | null;
  /** An approval that an edit took away: told to who tries to publish. */
  readonly lostApproval: boolean;
  /** The edit that took a submission or an approval away, until it is submitted anew. */
  readonly lapsed: {
    readonly from: 'submitted' | 'approved';
    readonly by: Actor;
    readonly at: string;
  } | null;
  /** Keys of who created it and of everybody who edited it since its last publication. */
  readonly authors: readonly string[];
  readonly creator: string | null;
}

const UNSIGNED: Signatures = { political: null, secrecy: null, procedure: null };

const START: Standing = {
  submission: null,
  returned: null,
  emergency: null,
  lostApproval: false,
  lapsed: null,
  authors: [],
  creator: null,
};

export const unsignedGates = (signatures: Signatures): Gate[] => GATES.filter((gate) => !signatures[gate]);

export const isSigned = ({ signatures }: Pick<UnderReview, 'signatures'>): boolean =>
  unsignedGates(signatures).length === 0;

const with_ = (list: readonly string[], key: string) => (list.includes(key) ? list : [...list, key]);

function after(standing: Standing, taken: ReviewAct): Standing {
  const { act, by, at, fingerprint } = taken;
  switch (act) {
    case 'create':
      return { ...START, authors: [by.key], creator: by.key };
    case 'edit': {
      const { submission } = standing;
      return {
        ...standing,
        authors: with_(standing.authors, by.key),
        submission: null,
        lostApproval: standing.lostApproval || (submission !== null && isSigned(submission)),
        lapsed: submission
          ? { from: isSigned(submission) ? 'approved' : 'submitted', by, at }
          : standing.lapsed,
      };
    }
    case 'submit':
      return {
        ...standing,
        returned: null,
        lostApproval: false,
        lapsed: null,
        submission: {
          fingerprint,
          by,
          at,
          text: taken.text,
          signatures: UNSIGNED,
          own: with_(standing.authors, by.key),
        },
      };
    case 'sign':
      return signed(standing, taken);
    case 'return': {
      const signature = { by, at, remark: taken.text };
      const emergency = standing.emergency?.fingerprint === fingerprint ? null : standing.emergency;
      return { ...standing, submission: null, emergency, returned: signature };
    }
    case 'emergency': {
      const own = with_(standing.authors, by.key);
      const emergency = { fingerprint, by, at, text: taken.text, signatures: UNSIGNED, own, used: false };
      return { ...standing, emergency };
    }
    case 'publish':
      return {
        ...START,
        creator: standing.creator,
        authors: standing.creator === null ? [] : [standing.creator],
        emergency: standing.emergency && { ...standing.emergency, used: true },
      };
    case 'unpublish':
      return { ...standing, submission: null };
    case 'delete':
      return START;
  }
}

/** A signature is for the version that the reviewer had before her: the submitted one, or the emergency's. */
function signed(standing: Standing, { by, at, text, gate, fingerprint }: ReviewAct): Standing {
  if (!gate) return standing;
  const add = <Review extends UnderReview>(review: Review): Review => ({
    ...review,
    signatures: { ...review.signatures, [gate]: { by, at, remark: text } },
  });
  const { submission, emergency } = standing;
  if (submission?.fingerprint === fingerprint) return { ...standing, submission: add(submission) };
  if (emergency?.fingerprint !== fingerprint) return standing;
  const reviewed = add(emergency);
  return { ...standing, emergency: isSigned(reviewed) ? null : reviewed };
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
