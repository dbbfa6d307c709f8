import type { Core } from '@strapi/strapi';
import { REVIEW_ACTS, reviewActs } from '../../../domain/review/acts';
import { standingAfter, type Standing } from '../../../domain/review/standing';
import { trailOf } from '../../../../../plugin-parts/review-services';

/** Where an item stands, told from what is on record about it. */
export async function standingOf(strapi: Core.Strapi, uid: string, documentId: string): Promise<Standing> {
  const rows = await trailOf(strapi).about({ type: uid, id: documentId }, REVIEW_ACTS);
  return standingAfter(reviewActs(rows));
}
