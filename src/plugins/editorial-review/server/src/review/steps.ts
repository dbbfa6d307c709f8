/** The steps of an item's review: submitted by one, signed gate by gate or sent back by another. */
import type { Core } from '@strapi/strapi';
import { withdrawItem } from '../../../../../publication/item-steps';
import { blocking, tolerated } from '../../../domain/review/acceptance';
import {
  CHANGED_IN_CHECK,
  NOT_KEPT,
  returnRefusal,
  signatureRefusal,
  submissionRefusal,
  underReview,
} from '../../../domain/review/refusals';
import type { Finding } from '../../../shared/findings';
import type { ReturnRequest, SignRequest, SubmitRequest } from '../../../shared/review';
import { actingOf } from '../../../../../plugin-parts/review-services';
import { checksOf } from '../services';
import { isKept } from '../versions/is-kept';
import { demand, demandComplete, keepDraft, putOnRecord, readItem, withItem } from './open-item';

/** What stands in the way; empty where the step was taken. */
export type Blocking = readonly Finding[];

/**
 * Hands the draft over for review, as it is now. The checks are the gate here: errors stop it, warnings need a reason.
 * @throws Refused ITEM_UNKNOWN, ITEM_INCOMPLETE, NOTHING_TO_REVIEW, ALREADY_SUBMITTED, CHANGED_MEANWHILE
 */
export async function submitItem(
  strapi: Core.Strapi,
  documentId: string,
  { remark, overrides = [] }: SubmitRequest,
): Promise<Blocking> {
  // Attachments are read before one's turn: that may take seconds, and everybody else would wait.
  const seen = await readItem(strapi, documentId);
  demand(submissionRefusal(seen.standing, seen.prints));
  demandComplete(strapi, seen);
  const findings = await checksOf(strapi).ofDraft(seen.uid, documentId);
  const inTheWay = blocking(findings, overrides);
  if (inTheWay.length > 0) return inTheWay;
  return withItem(strapi, documentId, async (item) => {
    demand(submissionRefusal(item.standing, item.prints));
    if (item.prints.draft !== seen.prints.draft) demand(CHANGED_IN_CHECK);
    await putOnRecord(strapi, item, {
      act: 'submit',
      fingerprint: item.draft.fingerprint,
      details: {
        ...(remark ? { text: remark } : {}),
        version: await keepDraft(strapi, item),
        overrides: tolerated(findings, overrides),
      },
    });
    return [];
  });
}

/**
 * Signs one gate of the version that the reviewer has seen.
 * @throws Refused ITEM_UNKNOWN, NOT_SUBMITTED, CHANGED_MEANWHILE, OWN_WORK, GATE_SIGNED, VERSION_NOT_KEPT
 */
export const signItem = (
  strapi: Core.Strapi,
  documentId: string,
  { gate, remark, seen }: SignRequest,
): Promise<void> =>
  withItem(strapi, documentId, async (item) => {
    const by = actingOf(strapi).current();
    demand(signatureRefusal(item.standing, item.prints, { seen, gate, by }));
    if (!(await isKept(strapi, documentId, seen))) demand(NOT_KEPT);
    const details = { gate, ...(remark ? { text: remark } : {}) };
    await putOnRecord(strapi, item, { act: 'sign', fingerprint: seen, details });
  });

/**
 * Sends back the version that the reviewer has seen. One that was published in an emergency is withdrawn with it:
 * what a reviewer does not answer for does not stay public.
 * @throws Refused ITEM_UNKNOWN, NOT_SUBMITTED, CHANGED_MEANWHILE
 */
export const returnItem = (
  strapi: Core.Strapi,
  documentId: string,
  { reason, seen }: ReturnRequest,
): Promise<void> =>
  withItem(strapi, documentId, async (item) => {
    const { standing, prints } = item;
    demand(returnRefusal(standing, prints, seen));
    const isEmergency = underReview(standing, prints, seen) === standing.emergency;
    await putOnRecord(strapi, item, {
      act: 'return',
      fingerprint: seen,
      details: { text: isEmergency ? `紧急发布的内容：${reason}` : reason },
    });
    if (!isEmergency || prints.published !== seen) return;
    const why = `紧急发布的内容事后审核未通过：${reason}`;
    await actingOf(strapi).because(why, () => withdrawItem(strapi, documentId));
  });
