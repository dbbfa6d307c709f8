/**
 * The first rows of the trail say what was public before there was one: it is taken as it stands, once. Whatever
 * becomes public later needs a row of its own, and no date in the database can say that it was there before.
 */
import type { Core } from '@strapi/strapi';
import type { Json } from '../../../shared/trail';
import { trailOf } from '../../../../../plugin-parts/review-services';
import { inTransaction } from '../transaction';
import { publicVersions } from './public-versions';
import { lastLink } from './repositories/trail-rows';

export const BEGINNING = { type: 'trail', id: 'beginning', title: '留痕开始' } as const;
const A_ROW = 500;

export const releaseKey = (uid: string, documentId: string, fingerprint: string): string =>
  `${uid} ${documentId} ${fingerprint}`;

export async function beginTrail(strapi: Core.Strapi): Promise<void> {
  const trail = trailOf(strapi);
  await inTransaction(strapi, async (trx) => {
    await trail.lock();
    if (await lastLink(trx)) return;
    const found: string[] = [];
    for await (const { uid, documentId, fingerprint } of publicVersions(strapi)) {
      found.push(releaseKey(uid, documentId, fingerprint));
    }
    for (let from = 0; from === 0 || from < found.length; from += A_ROW) {
      const details: Record<string, Json> = {
        text: '此前已公开的内容，照现状登记',
        public: found.slice(from, from + A_ROW),
      };
      await trail.append({ act: 'anchor', subject: BEGINNING, details });
    }
  });
}
