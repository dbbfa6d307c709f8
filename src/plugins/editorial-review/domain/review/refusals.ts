/** Why an act of the review is not possible now: a stable code, and a sentence that says what to do. */
import type { Actor } from '../../shared/acting';
import { GATE_LABELS, gateNames, unsignedGates, type Gate } from '../../shared/gates';
import { isSigned, stateOf, type Standing, type UnderReview, type Versions } from './standing';

export interface Refusal {
  readonly code:
    | 'ITEM_UNKNOWN'
    | 'ITEM_INCOMPLETE'
    | 'VERSION_UNKNOWN'
    | 'VERSION_NOT_KEPT'
    | 'NOTHING_TO_RESTORE'
    | 'NOTHING_TO_REVIEW'
    | 'ALREADY_SUBMITTED'
    | 'NOT_SUBMITTED'
    | 'CHANGED_MEANWHILE'
    | 'OWN_WORK'
    | 'GATE_SIGNED'
    | 'NOT_REVIEWED'
    | 'EDITED_SINCE_APPROVAL'
    | 'EDIT_WITH_PUBLICATION'
    | 'PUBLISHED_ALREADY'
    | 'APPROVED_ALREADY'
    | 'STILL_PUBLIC'
    | 'EMERGENCY_OPEN'
    | 'REASON_MISSING';
  readonly sentence: string;
}

const refusal = (code: Refusal['code'], sentence: string): Refusal => ({ code, sentence });

export const UNKNOWN = refusal('ITEM_UNKNOWN', '没有这条信息，可能已被删除。请返回列表刷新后再看。');

export const VERSION_UNKNOWN = refusal('VERSION_UNKNOWN', '没有这一版。请关上历史版本，重新打开再看。');
export const NOTHING_TO_RESTORE = refusal('NOTHING_TO_RESTORE', '草稿和这一版一样，不用恢复。');
/** Whoever signs or publishes answers for a text that can be shown afterwards. */
export const NOT_KEPT = refusal(
  'VERSION_NOT_KEPT',
  '这一版没有留存，不能签字或发布。请由审核员退回，编辑重新提交审核，系统会把它留存。',
);
export const UNCHANGED = refusal('PUBLISHED_ALREADY', '草稿和已发布的内容一样，不用再发布。');
export const CHANGED_IN_CHECK = refusal(
  'CHANGED_MEANWHILE',
  '检查的时候有人改了内容，没有办理。请刷新，看过后再办一次。',
);

/** @param fields what the panel calls those that are empty */
export const incomplete = (fields: readonly string[]): Refusal =>
  refusal('ITEM_INCOMPLETE', `这条信息还不完整。请先补上并保存：${fields.join('、')}。`);

/** Whether the draft can be handed over for review. */
export function submissionRefusal(standing: Standing, versions: Versions): Refusal | null {
  switch (stateOf(standing, versions)) {
    case 'published':
      return refusal('NOTHING_TO_REVIEW', '草稿和已发布的内容一样，没有要审核的改动。');
    case 'submitted':
      return refusal('ALREADY_SUBMITTED', '已经提交审核，正在等审核员签字，不用再提交。');
    case 'approved':
      return refusal('ALREADY_SUBMITTED', '已经通过审核，可以发布，不用再提交。');
    default:
      return null;
  }
}

/** What a reviewer has before her by its fingerprint: what was submitted, or what was published in an emergency. */
export function underReview(standing: Standing, versions: Versions, seen: string): UnderReview | null {
  const { submission, emergency } = standing;
  if (submission?.fingerprint === seen && versions.draft === seen) return submission;
  return emergency?.fingerprint === seen ? emergency : null;
}

const notBeforeHer = (standing: Standing): Refusal =>
  (standing.submission ?? standing.emergency)
    ? refusal('CHANGED_MEANWHILE', '您看过以后，内容又有改动。请刷新，重新看过再办。')
    : refusal('NOT_SUBMITTED', '这条信息没有提交审核，或提交后又改过。请由录入员提交审核后再签字或退回。');

/** Whether somebody may sign a gate of the version that she has seen. */
export function signatureRefusal(
  standing: Standing,
  versions: Versions,
  { seen, gate, by }: { readonly seen: string; readonly gate: Gate; readonly by: Actor },
): Refusal | null {
  const review = underReview(standing, versions, seen);
  if (!review) return notBeforeHer(standing);
  if (review.own.includes(by.key)) {
    return refusal(
      'OWN_WORK',
      '您写过、改过或提交了这条信息，不能自己审核。请由没有动过它的另一位审核员签字。',
    );
  }
  const before = review.signatures[gate];
  if (before) return refusal('GATE_SIGNED', `${GATE_LABELS[gate]}已由${before.by.name}签过，不用再签。`);
  return null;
}

/** Whether the version that a reviewer has seen can be sent back. Also by who wrote it: taking back harms nobody. */
export const returnRefusal = (standing: Standing, versions: Versions, seen: string): Refusal | null =>
  underReview(standing, versions, seen) ? null : notBeforeHer(standing);

/** Whether the draft can be published, or published in an emergency: what is approved is published as such. */
export function publishingRefusal(
  standing: Standing,
  { draft, published }: Versions,
  way: 'publish' | 'emergency',
): Refusal | null {
  if (published === draft) return UNCHANGED;
  const refused = publicationRefusal(standing, draft ?? '');
  if (way === 'publish') return refused;
  return refused ? null : refusal('APPROVED_ALREADY', '已经通过审核，直接发布就可以。');
}

/** Whether an item can be deleted, by whomever: nothing vanishes that somebody still has to answer for. */
export function deletionRefusal({ emergency }: Standing, { published }: Versions): Refusal | null {
  if (published !== null) {
    return refusal(
      'STILL_PUBLIC',
      '还公开着，不能删除。请先由发布员在“审核”里用“撤下”写明理由撤下来，再删除。',
    );
  }
  if (!emergency) return null;
  return refusal(
    'EMERGENCY_OPEN',
    `是${emergency.by.name}紧急发布过的，还没有人补审，不能删除。请先由审核员在“审核”里补签三关或退回，再删除。`,
  );
}

/** The content manager's own button asks for no reason. */
export const WITHOUT_REASON = refusal(
  'REASON_MISSING',
  '撤下要写明理由。请打开这条信息，在右边的“审核”里用“撤下”办理。',
);

/**
 * Whether a version may become public: every gate signed on exactly this version, or an emergency publication of
 * it that has just been put on record.
 * @param fingerprint of what would be public
 */
export function publicationRefusal(standing: Standing, fingerprint: string): Refusal | null {
  const { submission, emergency, returned } = standing;
  if (emergency && !emergency.used && emergency.fingerprint === fingerprint) return null;
  if (submission?.fingerprint === fingerprint) {
    if (isSigned(submission)) return null;
    const missing = gateNames(unsignedGates(submission.signatures));
    return refusal('NOT_REVIEWED', `正在审核，还缺${missing}的签字，不能发布。请等审核员签完。`);
  }
  if (standing.lapsed?.from === 'approved') {
    return refusal(
      'EDITED_SINCE_APPROVAL',
      '审核通过以后内容又改过，原来的审核不再算数。请重新提交审核，通过后再发布。',
    );
  }
  if (submission) {
    return refusal('EDIT_WITH_PUBLICATION', '发布时不能同时改内容。请先保存草稿，提交审核，通过后再发布。');
  }
  const why = returned ? `审核被退回（${returned.by.name}：${returned.remark ?? ''}）` : '还没有通过审核';
  return refusal(
    'NOT_REVIEWED',
    `${why}，不能发布。请${returned ? '修改后重新' : ''}提交审核，由另一个人签政治关、保密关、程序关。`,
  );
}
