import { spokenMinute } from '../../../../../shanghai-time';
import { gateNames, unsignedGates, type Gate } from '../../../shared/gates';
import type { Review, Signatures } from '../../../shared/review';

/** What a reviewer has before her: there may be both. */
export type Reviewed = 'submission' | 'emergency';

/** A reason at the end of a sentence, which may have brought a full stop along. */
export const ended = (text: string): string => `${text.trim().replace(/[。.]+$/u, '')}。`;

/** Where an item stands and what is to be done next, in one or two sentences for who is asking. */
export function nextStep(review: Review): string {
  const { state, can, gates, signatures, returned, lapsed } = review;
  const does = (act: Review['can'][number]) => can.includes(act);
  switch (state) {
    case 'draft': {
      if (lapsed) return lapsedStep(lapsed, does('submit'));
      return `${unpublished(review)}${does('submit') ? '改好后提交审核，由另一个人签字。' : '等录入员提交审核。'}`;
    }
    case 'submitted': {
      const missing = gateNames(unsignedGates(signatures));
      return gates.length > 0
        ? `正在等您审核：请看过内容，签${gateNames(gates)}，或者退回。`
        : `正在等审核员签字，还缺${missing}。`;
    }
    case 'returned':
      return `${returned ? `${returned.by}退回：${ended(returned.reason)}` : '已被退回。'}改好后重新提交审核。`;
    case 'approved':
      return `三关都已签字，${does('publish') ? '可以发布。' : '等发布员发布。'}再改内容就要重新审核。`;
    case 'published':
      return '已经公开，公众看到的就是现在的内容。';
  }
}

const unpublished = ({ isPublic, withdrawn }: Review): string => {
  if (isPublic) return '公开的内容后来改过，公众看到的还是原来的。';
  return withdrawn ? '已经撤下，要再公开须重新审核、发布。' : '这是草稿，还没有公开。';
};

const lapsedStep = ({ from, by, at }: NonNullable<Review['lapsed']>, submits: boolean): string =>
  `${by}于 ${spokenMinute(at)} 改过内容，${from === 'approved' ? '已经通过的审核' : '已经提交的审核'}因改动作废，${
    submits ? '请重新提交。' : '等录入员重新提交。'
  }`;

/** What saving takes away; nothing where there is nothing to lose. */
export const lostBySaving = ({ state }: Review): string =>
  state === 'submitted' || state === 'approved' ? '保存后，已有的审核作废，要重新提交。' : '';

/** Who took it out of the public, when and why. */
export const withdrawal = ({ by, at, reason }: NonNullable<Review['withdrawn']>): string =>
  `${by}于 ${spokenMinute(at)} 撤下${reason ? `，理由：${ended(reason)}` : '。'}`;

/** Of which emergency publication, and why. */
export const emergencyOf = ({ by, at, reason }: { by: string; at: string; reason: string }): string =>
  `${by}于 ${spokenMinute(at)} 紧急发布，理由：${ended(reason)}`;

/** Whether the draft says something else than what was published in an emergency. */
export const isOlder = ({ emergency, fingerprint }: Review): boolean =>
  emergency !== null && emergency.fingerprint !== fingerprint;

/** Whether what was published in an emergency is what the public reads: sent back, it goes. */
export const returnWithdraws = ({ emergency, isPublic, release }: Review): boolean =>
  emergency !== null && isPublic && release === null;

/** Of what is before a reviewer: which version she answers for, what is signed of it and what she may sign. */
interface UnderReview {
  readonly seen: string;
  readonly signatures: Signatures;
  readonly gates: readonly Gate[];
}

export const underReview = (
  { fingerprint, signatures, gates, emergency }: Review,
  of: Reviewed,
): UnderReview =>
  of === 'emergency' && emergency
    ? { seen: emergency.fingerprint, signatures: emergency.signatures, gates: emergency.gates }
    : { seen: fingerprint, signatures, gates };
