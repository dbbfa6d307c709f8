/**
 * What the trail takes as it stands, once, and on record: what was public when it began. Whatever becomes public later
 * needs a row of its own, and no date in the database can say that it was there before. A version of the program that
 * reads more fields of an item sees other fingerprints, and takes them as they stand at its first start.
 */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { ITEM_TYPES, type ItemUid } from '../../../../../public-content/item-facts';
import { contentAttributes } from '../../../domain/versions/content';
import type { Json } from '../../../shared/trail';
import { trailOf } from '../../../../../plugin-parts/review-services';
import { inTransaction } from '../transaction';
import { publicVersions } from './public-versions';
import { unnamedFirstVersions } from './repositories/kept-versions';
import { lastLink } from './repositories/trail-rows';

export const BEGINNING = { type: 'trail', id: 'beginning', title: '留痕开始' } as const;
const LATER = { ...BEGINNING, title: '升级登记' } as const;
const A_ROW = 500;

/** Names a content of an item. */
export const contentKey = (uid: string, documentId: string, fingerprint: string): string =>
  `${uid} ${documentId} ${fingerprint}`;

/** Changes with the fields that fingerprints are made over. */
function schemaPrint(strapi: Core.Strapi): string {
  const fields = (Object.keys(ITEM_TYPES) as ItemUid[]).map((uid) => [
    uid,
    ...contentAttributes(strapi.contentType(uid).attributes)
      .map(([name]) => name)
      .sort(),
  ]);
  return `sha256:${createHash('sha256').update(JSON.stringify(fields)).digest('hex')}`;
}

export async function adoptWhatStands(strapi: Core.Strapi): Promise<void> {
  const trail = trailOf(strapi);
  const schema = schemaPrint(strapi);
  await inTransaction(strapi, async (trx) => {
    await trail.lock();
    const adopted = await trail.about(BEGINNING, ['adopt']);
    if (adopted.some(({ details }) => details.schema === schema)) return;
    const found: string[] = [];
    for await (const { uid, documentId, fingerprint } of publicVersions(strapi))
      found.push(contentKey(uid, documentId, fingerprint));
    // Before they were put on record with the edit. Later on, one without a row is one that somebody put there.
    const first =
      adopted.length > 0
        ? []
        : (await unnamedFirstVersions(trx)).map((each) =>
            contentKey(each.uid, each.documentId, each.fingerprint),
          );
    const subject = (await lastLink(trx)) ? LATER : BEGINNING;
    for (let from = 0; from === 0 || from < Math.max(found.length, first.length); from += A_ROW) {
      const details: Record<string, Json> = {
        text: '此前已公开的内容，照现状登记',
        public: found.slice(from, from + A_ROW),
        first: first.slice(from, from + A_ROW),
        schema,
      };
      await trail.append({ act: 'adopt', subject, details });
    }
  });
}
