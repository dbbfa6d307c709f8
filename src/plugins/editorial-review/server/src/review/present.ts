/** An item's review as the panel shows it to one person. */
import { publicationRefusal, signatureRefusal, submissionRefusal } from '../../../domain/review/refusals';
import { stateOf, type Signatures, type Standing, type UnderReview } from '../../../domain/review/standing';
import type { Actor } from '../../../shared/acting';
import { GATES } from '../../../shared/gates';
import type { ItemAct, Review } from '../../../shared/review';
import type { OpenItem } from './open-item';
import type { RightsOnItem } from './rights-on';

const names = (signatures: Signatures): Review['signatures'] => ({
  political: signature(signatures.political),
  secrecy: signature(signatures.secrecy),
  procedure: signature(signatures.procedure),
});
const signature = (signed: Signatures['political']) =>
  signed && { by: signed.by.name, at: signed.at, remark: signed.remark };

const BLANK: Signatures = { political: null, secrecy: null, procedure: null };

/** What is before the reviewer: a submission goes first, then an emergency publication. */
export const beforeReviewer = (
  { submission, emergency }: Standing,
  draft: string | null,
): UnderReview | null => (submission && submission.fingerprint === draft ? submission : emergency);

type Shown = Omit<Review, 'version' | 'schedules'>;

export function present(item: OpenItem, rights: RightsOnItem, by: Actor): Shown {
  const { standing, prints, draft } = item;
  const { returned, emergency } = standing;
  const submission = standing.submission?.fingerprint === prints.draft ? standing.submission : null;
  const may = possible(item, rights, by);
  return {
    uid: item.uid,
    documentId: item.documentId,
    title: draft.title,
    bodyCode: draft.bodyCode,
    state: stateOf(standing, prints),
    isPublic: prints.published !== null,
    fingerprint: draft.fingerprint,
    submitted: submission && {
      by: submission.by.name,
      at: submission.at,
      remark: submission.text,
      tolerated: [],
    },
    signatures: names(submission?.signatures ?? BLANK),
    returned: returned && { by: returned.by.name, at: returned.at, reason: returned.remark ?? '' },
    emergency: emergency && {
      by: emergency.by.name,
      at: emergency.at,
      reason: emergency.text ?? '',
      fingerprint: emergency.fingerprint,
      signatures: names(emergency.signatures),
      gates: submission ? [] : may.gates,
      tolerated: [],
      earlier: [],
    },
    lapsed: standing.lapsed && { ...standing.lapsed, by: standing.lapsed.by.name },
    withdrawn: null,
    release: null,
    ...may,
  };
}

/** An emergency is for what is not approved. */
const emergencyRefusal = (unchanged: boolean, approved: boolean): string | null => {
  if (unchanged) return '草稿和已发布的内容一样，不用再发布。';
  return approved ? '已经通过审核，直接发布就可以。' : null;
};

function possible(
  { standing, prints, draft }: OpenItem,
  rights: RightsOnItem,
  by: Actor,
): Pick<Shown, 'can' | 'cannot' | 'gates'> {
  const seen = beforeReviewer(standing, prints.draft)?.fingerprint ?? '';
  const refusals = GATES.map((gate) => ({
    gate,
    refusal: rights.gates.includes(gate)
      ? signatureRefusal(standing, prints, { seen, gate, by })
      : { sentence: '您的账号不能签这一关。' },
  }));
  const gates = refusals.filter(({ refusal }) => !refusal).map(({ gate }) => gate);
  const isLive = prints.published !== null;
  const unchanged = prints.published === prints.draft;
  const publication = unchanged ? null : publicationRefusal(standing, draft.fingerprint);
  const why: Readonly<Record<ItemAct, string | null>> = {
    submit: rights.submit
      ? (submissionRefusal(standing, prints)?.sentence ?? null)
      : '您的账号没有提交审核的权限。',
    sign: gates.length > 0 ? null : (refusals.find(({ refusal }) => refusal)?.refusal?.sentence ?? null),
    return: seen && rights.gates.length > 0 ? null : '现在没有等待审核的内容可以退回。',
    publish: rights.publish
      ? unchanged
        ? '草稿和已发布的内容一样，不用再发布。'
        : (publication?.sentence ?? null)
      : '您的账号没有发布的权限。',
    emergency: rights.emergency
      ? emergencyRefusal(unchanged, publication === null)
      : '您的账号没有紧急发布的权限。',
    withdraw: rights.publish
      ? isLive
        ? null
        : '现在没有公开，没有什么可撤下的。'
      : '您的账号没有撤下的权限。',
    schedule: rights.publish ? null : '您的账号没有发布的权限。',
  };
  const acts = Object.keys(why) as ItemAct[];
  return {
    can: acts.filter((act) => why[act] === null),
    gates,
    cannot: Object.fromEntries(acts.flatMap((act) => (why[act] === null ? [] : [[act, why[act]]]))),
  };
}
