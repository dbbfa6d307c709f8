/** Drafts that say something new: each is kept as a version and put on record as an edit, by whoever acts now. */
import type { Core } from '@strapi/strapi';
import type { ItemUid } from '../../../../../public-content/item-facts';
import { changesBetween } from '../../../domain/trail/changes';
import { canonical } from '../../../domain/trail/link';
import { actingOf, trailOf } from '../../../../../plugin-parts/review-services';
import { factsOf } from '../trail/field-facts';
import { maskText } from '../trail/mask';
import { inTransaction } from '../transaction';
import type { ItemVersions, Version } from '../versions/read-item';
import {
  BEFORE_RECORDS,
  keepVersions,
  lastVersions,
  type NewVersion,
} from '../versions/repositories/version-repository';

/** An item that was written, by whichever way. */
export interface Written {
  readonly uid: ItemUid;
  readonly documentId: string;
  readonly before: ItemVersions;
  readonly after: ItemVersions;
}

type Edited = Written & { readonly draft: Version };

/** A draft as a version to keep. */
export const asNewVersion = (
  { uid, documentId }: Pick<Written, 'uid' | 'documentId'>,
  { fingerprint, content }: Version,
  actorName: string,
  at: string,
): NewVersion => ({ uid, documentId, at, fingerprint, actorName, content: canonical(content) });

/** Of those of which the draft was changed by it: a version each, and a row on the trail with what changed. */
export async function recordEdits(strapi: Core.Strapi, all: readonly Written[], at: string): Promise<void> {
  const edited = all.flatMap((written): Edited[] => {
    const [was, draft] = [written.before.draft, written.after.draft];
    return draft && draft.fingerprint !== was?.fingerprint ? [{ ...written, draft }] : [];
  });
  if (edited.length === 0) return;
  const { name } = actingOf(strapi).current();
  const [firsts, numbers] = await inTransaction(strapi, async (trx) => {
    const known = await lastVersions(trx, edited.map(({ documentId }) => documentId)); // prettier-ignore
    // Of an item from before there were versions, what it said until now is the first.
    const unknown = edited.flatMap((item) =>
      item.before.draft && !known.has(item.documentId)
        ? [asNewVersion(item, item.before.draft, BEFORE_RECORDS, at)]
        : [],
    );
    return [
      await keepVersions(trx, unknown),
      await keepVersions(trx, edited.map((item) => asNewVersion(item, item.draft, name, at))), // prettier-ignore
    ];
  });
  await trailOf(strapi).appendAll(
    edited.map(({ uid, documentId, before: { draft: was }, draft }) => {
      const first = firsts.get(documentId);
      const { title, bodyCode, fingerprint } = draft;
      return {
        act: was ? 'edit' : 'create',
        subject: { type: uid, id: documentId, title },
        bodyCode,
        fingerprint,
        details: {
          version: numbers.get(documentId) ?? null,
          ...(was && first !== undefined ? { first: { version: first, fingerprint: was.fingerprint } } : {}),
          ...(was
            ? { changes: changesBetween(was.content, draft.content, factsOf(strapi, uid), maskText) }
            : {}),
        },
      };
    }),
  );
}
