import { GATE_LABELS, unsignedGates, type Gate } from '../../../shared/gates';
import type { Review, Signatures } from '../../../shared/review';

export const gateNames = (gates: readonly Gate[]): string =>
  gates.map((gate) => GATE_LABELS[gate]).join('、');

/** Where an item stands and what is to be done next, in one or two sentences for who is asking. */
export function nextStep({ state, isPublic, can, gates, signatures, returned }: Review): string {
  const does = (act: Review['can'][number]) => can.includes(act);
  switch (state) {
    case 'draft':
      return `${isPublic ? '公开的内容后来改过，公众看到的还是原来的。' : '这是草稿，还没有公开。'}${
        does('submit') ? '改好后提交审核，由另一个人签字。' : '等编辑提交审核。'
      }`;
    case 'submitted': {
      const missing = gateNames(unsignedGates(signatures));
      return gates.length > 0
        ? `正在等您审核：请看过内容，签${gateNames(gates)}，或者退回。`
        : `正在等审核员签字，还缺${missing}。`;
    }
    case 'returned':
      return `${returned ? `${returned.by}退回：${returned.reason}。` : '已被退回。'}改好后重新提交审核。`;
    case 'approved':
      return `三关都已签字，${does('publish') ? '可以发布。' : '等发布员发布。'}再改内容就要重新审核。`;
    case 'published':
      return '已经公开，公众看到的就是现在的内容。';
  }
}

/** The version that a reviewer answers for: what was submitted, else what was published in an emergency. */
export const seenOf = ({ submitted, fingerprint, emergency }: Review): string =>
  submitted ? fingerprint : (emergency?.fingerprint ?? fingerprint);

/** The signatures of that version. */
export const signaturesOf = ({ submitted, signatures, emergency }: Review): Signatures =>
  submitted ? signatures : (emergency?.signatures ?? signatures);
