import type { Core } from '@strapi/strapi';
import { publishItem } from '../../../../../publication/item-steps';
import { blockingEmergency, tolerated } from '../../../domain/review/acceptance';
import { CHANGED_IN_CHECK, publishingRefusal, UNCHANGED } from '../../../domain/review/refusals';
import type { Finding } from '../../../shared/findings';
import { checksOf } from '../services';
import { demand, demandComplete, keepDraft, putOnRecord, readItem, withItem } from './open-item';

/**
 * Publishes at once, with a reason: marked, on record, and on the reviewers' list until somebody else has reviewed
 * it. The reason covers warnings; what must not become public (errors, account numbers) is not published in an
 * emergency either.
 * @returns what stands in the way; empty where it was published
 * @throws Refused ITEM_UNKNOWN, ITEM_INCOMPLETE, PUBLISHED_ALREADY, APPROVED_ALREADY, CHANGED_MEANWHILE
 */
export async function publishInEmergency(
  strapi: Core.Strapi,
  documentId: string,
  reason: string,
): Promise<readonly Finding[]> {
  const seen = await readItem(strapi, documentId);
  demand(publishingRefusal(seen.standing, seen.prints, 'emergency'));
  demandComplete(strapi, seen);
  const findings = await checksOf(strapi).ofDraft(seen.uid, documentId);
  const inTheWay = blockingEmergency(findings);
  if (inTheWay.length > 0) return inTheWay;
  await withItem(strapi, documentId, async (item) => {
    if (item.prints.draft !== seen.prints.draft) demand(CHANGED_IN_CHECK);
    demand(publishingRefusal(item.standing, item.prints, 'emergency'));
    const overrides = tolerated(
      findings,
      findings.map(({ id }) => ({ id, reason })),
    );
    await putOnRecord(strapi, item, {
      act: 'emergency',
      fingerprint: item.draft.fingerprint,
      details: { text: reason, version: await keepDraft(strapi, item), overrides },
    });
    // A leave to publish that nobody uses would stay for whoever comes next.
    if (!(await publishItem(strapi, documentId)).changed) demand(UNCHANGED);
  });
  return [];
}
