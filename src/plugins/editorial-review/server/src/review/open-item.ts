import type { Core } from '@strapi/strapi';
import type { ItemUid } from '../../../../../public-content/item-facts';
import { refusedBy, type Refusal } from '../../../../../plugin-parts/refused';
import { UNKNOWN } from '../../../domain/review/refusals';
import type { Standing, Versions } from '../../../domain/review/standing';
import type { NewAct } from '../../../shared/trail';
import { trailOf } from '../../../../../plugin-parts/review-services';
import { inTransaction } from '../transaction';
import { readVersions, typeOf, type ItemVersions, type Version } from '../versions/read-item';
import { standingOf } from './standing-of';

/** An item whose turn it is: nobody else writes until the transaction ends. */
export interface OpenItem {
  readonly uid: ItemUid;
  readonly documentId: string;
  readonly versions: ItemVersions;
  readonly prints: Versions;
  readonly standing: Standing;
  readonly draft: Version;
}

export const printsOf = ({ draft, published }: ItemVersions): Versions => ({
  draft: draft?.fingerprint ?? null,
  published: published?.fingerprint ?? null,
});

/** @throws Refused where there is one */
export function demand(refusal: Refusal | null): void {
  if (refusal) throw refusedBy(refusal);
}

/** @throws Refused ITEM_UNKNOWN */
export async function readItem(strapi: Core.Strapi, documentId: string): Promise<OpenItem> {
  const uid = await typeOf(strapi, documentId);
  if (!uid) throw refusedBy(UNKNOWN);
  const versions = await readVersions(strapi, uid, documentId);
  const { draft } = versions;
  if (!draft) throw refusedBy(UNKNOWN);
  const standing = await standingOf(strapi, uid, documentId);
  return { uid, documentId, versions, prints: printsOf(versions), standing, draft };
}

/**
 * Takes one's turn and acts on an item as it stands then: all of it happens, or nothing.
 * @throws Refused ITEM_UNKNOWN
 */
export function withItem<Result>(
  strapi: Core.Strapi,
  documentId: string,
  act: (item: OpenItem) => Promise<Result>,
): Promise<Result> {
  return inTransaction(strapi, async () => {
    await trailOf(strapi).lock();
    return act(await readItem(strapi, documentId));
  });
}

/** Puts an act on the item's record. */
export const putOnRecord = (
  strapi: Core.Strapi,
  { uid, documentId, draft }: OpenItem,
  act: Pick<NewAct, 'act' | 'fingerprint' | 'details'>,
): Promise<void> =>
  trailOf(strapi).append({
    ...act,
    subject: { type: uid, id: documentId, title: draft.title },
    bodyCode: draft.bodyCode,
  });
