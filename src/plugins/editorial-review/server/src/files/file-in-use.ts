import type { Core } from '@strapi/strapi';
import { ITEM_TYPES, type ItemUid } from '../../../../../public-content/item-facts';
import {
  fileInUse as inPublicOrReview,
  type FileUse,
  type UnderReview,
} from '../../../../../published-files/repositories/file-use-repository';
import { REVIEW_ACTS, reviewActs } from '../../../domain/review/acts';
import { standingAfter, stateOf, type Standing } from '../../../domain/review/standing';
import { printsOf } from '../review/open-item';
import { rowsAboutAll } from '../trail/repositories/trail-rows';
import { inTransaction, type Knex } from '../transaction';
import { readAllVersions } from '../versions/read-item';
import { emergencyFiles } from './repositories/emergency-files';

const UIDS = Object.keys(ITEM_TYPES) as ItemUid[];

/**
 * The uses of some files that keep them as they are: by what is public, by what is submitted or approved, and by what
 * was published in an emergency and waits for its review, wherever the draft has gone since.
 */
export const fileInUse =
  (strapi: Core.Strapi) =>
  async (trx: Knex, fileIds: readonly number[]): Promise<readonly FileUse[]> => {
    const [use] = await inPublicOrReview(trx, fileIds, underReview(strapi));
    if (use) return [use];
    const files = await emergencyFiles(trx, fileIds);
    if (files.length === 0) return [];
    const standings = await standingsOf(trx, files.map(({ documentId }) => documentId)); // prettier-ignore
    return files
      .filter(({ documentId, fingerprint }) => awaited(standings(documentId)).has(fingerprint))
      .map(({ fileId, fileName, title }) => ({ fileId, fileName, title, by: 'emergency' }));
  };

const awaited = ({ emergency }: Standing): ReadonlySet<string> =>
  new Set(emergency ? [emergency, ...emergency.earlier].map(({ fingerprint }) => fingerprint) : []);

/** Which of some items are submitted or approved, told from the record. In the transaction that is running. */
const underReview =
  (strapi: Core.Strapi): UnderReview =>
  (documentIds) =>
    inTransaction(strapi, async (trx) => {
      const standings = await standingsOf(trx, documentIds);
      const reviewed = new Set<string>();
      // One type after the other: they share the transaction's connection.
      for (const uid of UIDS) {
        for (const [documentId, versions] of await readAllVersions(strapi, uid, documentIds)) {
          const state = stateOf(standings(documentId), printsOf(versions));
          if (state === 'submitted' || state === 'approved') reviewed.add(documentId);
        }
      }
      return reviewed;
    });

async function standingsOf(trx: Knex, documentIds: readonly string[]): Promise<(id: string) => Standing> {
  const rows = await rowsAboutAll(trx, UIDS, documentIds, REVIEW_ACTS);
  return (documentId) => standingAfter(reviewActs(rows.filter(({ subjectId }) => subjectId === documentId)));
}
