import type { Core } from '@strapi/strapi';
import { ITEM_TYPES, type ItemUid } from '../../../../../public-content/item-facts';
import type { UnderReview } from '../../../../../published-files/repositories/file-use-repository';
import { REVIEW_ACTS, reviewActs } from '../../../domain/review/acts';
import { standingAfter, stateOf } from '../../../domain/review/standing';
import { printsOf } from '../review/open-item';
import { rowsAboutAll } from '../trail/repositories/trail-rows';
import { inTransaction } from '../transaction';
import { readAllVersions } from '../versions/read-item';

const UIDS = Object.keys(ITEM_TYPES) as ItemUid[];

/** Which of some items are submitted or approved, told from the record. In the transaction that is running. */
export const underReview =
  (strapi: Core.Strapi): UnderReview =>
  (documentIds) =>
    inTransaction(strapi, async (trx) => {
      const rows = await rowsAboutAll(trx, UIDS, documentIds, REVIEW_ACTS);
      const reviewed = new Set<string>();
      // One type after the other: they share the transaction's connection.
      for (const uid of UIDS) {
        for (const [documentId, versions] of await readAllVersions(strapi, uid, documentIds)) {
          const acts = reviewActs(rows.filter(({ subjectId }) => subjectId === documentId));
          const state = stateOf(standingAfter(acts), printsOf(versions));
          if (state === 'submitted' || state === 'approved') reviewed.add(documentId);
        }
      }
      return reviewed;
    });
