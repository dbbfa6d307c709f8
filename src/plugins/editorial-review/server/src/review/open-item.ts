import type { Core } from '@strapi/strapi';
import type { ItemUid } from '../../../../../public-content/item-facts';
import { refusedBy } from '../../../../../plugin-parts/refused';
import { incomplete, UNKNOWN, type Refusal } from '../../../domain/review/refusals';
import type { Standing, Versions } from '../../../domain/review/standing';
import type { ScheduleRefusal } from '../../../domain/schedules/refusals';
import { contentAttributes } from '../../../domain/versions/content';
import type { Json, NewAct } from '../../../shared/trail';
import { trailOf } from '../../../../../plugin-parts/review-services';
import { factsOf } from '../trail/field-facts';
import { shanghaiTime } from '../../../../../shanghai-time';
import { inTransaction } from '../transaction';
import { readVersions, typeOf, type ItemVersions, type Version } from '../versions/read-item';
import { BEFORE_RECORDS, keepVersion } from '../versions/repositories/version-repository';
import { asNewVersion } from './record-edits';
import { standingOf } from './standing-of';

/** An item as it stood when it was read: somebody may have written since. */
export interface ItemSeen {
  readonly uid: ItemUid;
  readonly documentId: string;
  readonly prints: Versions;
  readonly standing: Standing;
  readonly draft: Version;
}

/** An item whose turn it is: nobody else writes until the transaction ends. */
export interface OpenItem extends ItemSeen {
  readonly isLocked: true;
}

export const printsOf = ({ draft, published }: ItemVersions): Versions => ({
  draft: draft?.fingerprint ?? null,
  published: published?.fingerprint ?? null,
});

/** @throws Refused where there is a refusal */
export function demand(refusal: Refusal | ScheduleRefusal | null): void {
  if (refusal) throw refusedBy(refusal);
}

/** @throws Refused ITEM_UNKNOWN */
export async function readItem(strapi: Core.Strapi, documentId: string): Promise<ItemSeen> {
  const uid = await typeOf(strapi, documentId);
  if (!uid) throw refusedBy(UNKNOWN);
  const versions = await readVersions(strapi, uid, documentId);
  const { draft } = versions;
  if (!draft) throw refusedBy(UNKNOWN);
  const standing = await standingOf(strapi, uid, documentId);
  return { uid, documentId, prints: printsOf(versions), standing, draft };
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
    return act({ ...(await readItem(strapi, documentId)), isLocked: true });
  });
}

/**
 * Whether the draft says what every item has to, as the CMS demands it only when it is published.
 * @throws Refused ITEM_INCOMPLETE
 */
export function demandComplete(strapi: Core.Strapi, { uid, draft }: ItemSeen): void {
  const facts = factsOf(strapi, uid);
  const isEmpty = (value: Json | undefined) =>
    value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
  const missing = contentAttributes(strapi.contentType(uid).attributes).flatMap(([field, { required }]) =>
    required && isEmpty(draft.content[field]) ? [facts(field).label] : [],
  );
  if (missing.length > 0) throw refusedBy(incomplete(missing));
}

/**
 * Keeps what the draft says, where no version does yet: what somebody answers for can be shown afterwards.
 * @returns the number of the version
 */
export const keepDraft = (strapi: Core.Strapi, item: OpenItem): Promise<number> =>
  inTransaction(strapi, (trx) =>
    keepVersion(trx, asNewVersion(item, item.draft, BEFORE_RECORDS, shanghaiTime(new Date()))),
  );

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
