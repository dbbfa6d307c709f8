/** An item's review as the panel shows it to one person. */
import { stateOf, type Emergency, type Signatures, type UnderReview } from '../../../domain/review/standing';
import type { Actor } from '../../../shared/acting';
import type { Review } from '../../../shared/review';
import { numberOf, type VersionHead } from '../versions/repositories/version-repository';
import type { ItemSeen } from './open-item';
import { possible, signable } from './possible';
import type { RightsOnItem } from './rights-on';

const names = ({ political, secrecy, procedure }: Signatures): Review['signatures'] => ({
  political: signature(political),
  secrecy: signature(secrecy),
  procedure: signature(procedure),
});
const signature = (signed: Signatures['political']) =>
  signed && { by: signed.by.name, at: signed.at, remark: signed.remark };
/** What was given a reason: of old acts it may not be on record. */
const reasoned = (done: Signatures['political']) =>
  done && { by: done.by.name, at: done.at, reason: done.remark ?? '' };

const BLANK: Signatures = { political: null, secrecy: null, procedure: null };

export interface Shown {
  readonly item: ItemSeen;
  /** Its versions, the latest first. */
  readonly versions: readonly VersionHead[];
  readonly rights: RightsOnItem;
  /** Who asks. */
  readonly by: Actor;
}

export function present(shown: Shown): Omit<Review, 'schedules'> {
  const { item, versions, rights, by } = shown;
  const { standing, prints, draft } = item;
  const { returned, emergency, lapsed, withdrawn, release } = standing;
  const state = stateOf(standing, prints);
  const submission = standing.submission?.fingerprint === prints.draft ? standing.submission : null;
  const may = possible(item, rights, by);
  return {
    uid: item.uid,
    documentId: item.documentId,
    title: draft.title,
    bodyCode: draft.bodyCode,
    state,
    isPublic: prints.published !== null,
    fingerprint: draft.fingerprint,
    // One that is not kept yet will be the next: a submission keeps it.
    version: numberOf(versions, draft.fingerprint) ?? (versions[0]?.number ?? 0) + 1,
    submitted: submission && {
      by: submission.by.name,
      at: submission.at,
      remark: submission.text,
      tolerated: toleratedIn(submission),
    },
    signatures: names(submission?.signatures ?? BLANK),
    returned: state === 'published' ? null : reasoned(returned),
    emergency: emergency && {
      ...inShort(emergency),
      fingerprint: emergency.fingerprint,
      signatures: names(emergency.signatures),
      gates: signable(item, rights, by, emergency),
      tolerated: toleratedIn(emergency),
      earlier: emergency.earlier.map((each) => ({
        ...inShort(each),
        version: numberOf(versions, each.fingerprint) ?? null,
      })),
    },
    lapsed: lapsed && state !== 'published' ? { ...lapsed, by: lapsed.by.name } : null,
    withdrawn: prints.published === null ? reasoned(withdrawn) : null,
    release:
      release && release.fingerprint === prints.published
        ? { by: release.by.name, at: release.at, signatures: names(release.signatures) }
        : null,
    ...may,
  };
}

const inShort = ({ by, at, text }: Emergency) => ({ by: by.name, at, reason: text ?? '' });
const toleratedIn = ({ tolerated }: UnderReview) => tolerated.map((each) => ({ ...each }));
