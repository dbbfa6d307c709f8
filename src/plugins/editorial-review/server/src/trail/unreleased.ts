/** What is public without a release on record. No break of the chain: it is told, and a person looks. */
import type { Core } from '@strapi/strapi';
import type { TrailNote } from '../../../shared/audit';
import { releaseKey } from './begin';
import { publicVersions, type PublicVersion } from './public-versions';
import { enteredAsPast, releasesOf } from './repositories/releases';

const SHOWN = 50;

/**
 * @param before what was public when the trail began, by `releaseKey`
 * @returns one note an item, for the first of them
 */
export async function unreleased(strapi: Core.Strapi, before: ReadonlySet<string>): Promise<TrailNote[]> {
  const knex = strapi.db.connection;
  const open: PublicVersion[] = [];
  for await (const version of publicVersions(strapi)) {
    const { uid, documentId, fingerprint } = version;
    if (!before.has(releaseKey(uid, documentId, fingerprint))) open.push(version);
  }
  const ids = open.map(({ documentId }) => documentId);
  const [released, past] = await Promise.all([releasesOf(knex, ids), enteredAsPast(knex, ids)]);
  const left = open.filter(
    ({ documentId, fingerprint }) => !released.has(`${documentId} ${fingerprint}`) && !past.has(documentId),
  );
  const notes = left.slice(0, SHOWN).map(({ uid, documentId, title }): TrailNote => {
    const type = strapi.contentType(uid).info.displayName;
    return {
      code: 'PUBLIC_WITHOUT_RELEASE',
      sentence: `公开着，但没有放行记录：${type}《${title}》（${documentId}）。请核对是谁发布的，不该公开的请撤下。`,
    };
  });
  const rest = left.length - notes.length;
  if (rest > 0)
    notes.push({ code: 'PUBLIC_WITHOUT_RELEASE', sentence: `公开着、没有放行记录的还有 ${rest} 条。` });
  return notes;
}
