import type { Core } from '@strapi/strapi';
import { IMPORTED } from '../../../../../publication/receipt-rules';
import { actingOf, trailOf } from '../../../../../plugin-parts/review-services';
import type { ItemUid } from '../../../../../public-content/item-facts';
import { changesBetween } from '../../../domain/trail/changes';
import { canonical } from '../../../domain/trail/link';
import type { PastItems } from '../../../shared/past-publications';
import type { Json } from '../../../shared/trail';
import { factsOf } from '../trail/field-facts';
import { maskText } from '../trail/mask';
import { inTransaction } from '../transaction';
import { readAllVersions } from '../versions/read-item';
import { keepVersions } from '../versions/repositories/version-repository';

/**
 * Writes past publications and puts each on record as what it now says to the public, with before and after where it
 * said something else. As many statements for a thousand items as for one.
 */
export async function recordPast(
  strapi: Core.Strapi,
  at: string,
  { uid: type, bodyCode, file, items }: PastItems,
  write: () => Promise<void>,
): Promise<void> {
  if (items.length === 0) return write();
  const uid = type as ItemUid;
  const ids = items.map(({ documentId }) => documentId);
  const before = await readAllVersions(strapi, uid, ids);
  await write();
  const after = await readAllVersions(strapi, uid, ids);
  const written = items.flatMap((item) => {
    const version = after.get(item.documentId)?.published;
    return version ? [{ ...item, version, was: before.get(item.documentId)?.published }] : [];
  });
  const actorName = actingOf(strapi).current().name;
  const numbers = await inTransaction(strapi, (trx) =>
    keepVersions(
      trx,
      written.map(({ documentId, version: { fingerprint, content } }) => ({
        ...{ documentId, uid, fingerprint, at, actorName },
        content: canonical(content),
      })),
    ),
  );
  const facts = factsOf(strapi, uid);
  await trailOf(strapi).appendAll(
    written.map(({ documentId, line, overridden, version, was }) => {
      const changes: Json = was ? changesBetween(was.content, version.content, facts, maskText) : [];
      return {
        act: 'import',
        subject: { type: uid, id: documentId, title: version.title },
        bodyCode,
        fingerprint: version.fingerprint,
        details: {
          ...{ kind: IMPORTED, file, line, version: numbers.get(documentId) ?? 1 },
          ...(was ? { changes } : {}),
          ...(overridden.length > 0 ? { overridden } : {}),
        },
      };
    }),
  );
}
