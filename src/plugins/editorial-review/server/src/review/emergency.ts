import type { Core } from '@strapi/strapi';
import { Refused } from '../../../../../plugin-parts/refused';
import { publishItem } from '../../../../../publication/item-steps';
import type { Finding } from '../../../shared/findings';
import { checksOf } from '../services';
import { putOnRecord, readItem, withItem } from './open-item';

/**
 * Publishes at once, with a reason: marked, on record, and on the reviewers' list until somebody else has reviewed
 * it. The reason covers warnings; what must not become public (errors) is not published in an emergency either.
 * @returns what stands in the way; empty where it was published
 * @throws Refused ITEM_UNKNOWN, PUBLISHED_ALREADY, CHANGED_MEANWHILE; ValidationError ITEM_INCOMPLETE
 */
export async function publishInEmergency(
  strapi: Core.Strapi,
  documentId: string,
  reason: string,
): Promise<readonly Finding[]> {
  const seen = await readItem(strapi, documentId);
  if (seen.prints.published === seen.prints.draft) {
    throw new Refused('PUBLISHED_ALREADY', '草稿和已发布的内容一样，不用再发布。');
  }
  const findings = await checksOf(strapi).ofDraft(seen.uid, documentId);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return errors;
  await withItem(strapi, documentId, async (item) => {
    if (item.prints.draft !== seen.prints.draft) {
      throw new Refused('CHANGED_MEANWHILE', '检查的时候有人改了内容，没有发布。请刷新，看过后再办。');
    }
    const overridden = findings.filter(({ severity }) => severity === 'warning').map(({ id }) => id);
    await putOnRecord(strapi, item, {
      act: 'emergency',
      fingerprint: item.draft.fingerprint,
      details: { text: reason, overridden },
    });
    await publishItem(strapi, documentId);
  });
  return [];
}
