/** Publishing and withdrawing an item without the panel: what its buttons do, through the same gates. */
import type { Core } from '@strapi/strapi';
import { Refused } from '../plugin-parts/refused';
import { actingOf, itemsOf, trailOf } from '../plugin-parts/review-services';
import type { ItemUid } from '../public-content/item-facts';

const SENTENCES = {
  ITEM_UNKNOWN: '没有这条信息。请核对 documentId：它是后台里这条信息网址中的 24 位字母数字。',
  NOT_PUBLISHED: '这条信息现在没有公布，没有什么可撤下的。',
  REASON_MISSING: '请写明撤下的理由。',
} as const;

/** Why a step on an item was not taken; nothing has changed. */
export class ItemStepRefused extends Refused<keyof typeof SENTENCES> {
  constructor(code: keyof typeof SENTENCES) {
    super(code, SENTENCES[code]);
    this.name = 'ItemStepRefused';
  }
}

/** An item as a step finds it. */
export interface FoundItem {
  readonly uid: ItemUid;
  /** As in public addresses: `news-items` … */
  readonly type: string;
  readonly documentId: string;
  readonly title: string;
  readonly state: 'draft' | 'modified' | 'published';
}

export interface ItemOutcome extends Omit<FoundItem, 'uid' | 'state'> {
  readonly state: 'published' | 'withdrawn';
  /** False where it was published already, as it is. */
  readonly changed: boolean;
}

/**
 * The item with that documentId, of whichever type.
 * @throws ItemStepRefused ITEM_UNKNOWN
 */
export async function findItem(strapi: Core.Strapi, documentId: string): Promise<FoundItem> {
  const found = await itemsOf(strapi).find(documentId);
  if (!found) throw new ItemStepRefused('ITEM_UNKNOWN');
  const { title, draft, published } = found;
  const uid = found.uid as ItemUid;
  const isAsPublic = draft === null || draft === published;
  return {
    uid,
    type: strapi.contentType(uid).info.pluralName,
    documentId,
    title,
    state: published === null ? 'draft' : isAsPublic ? 'published' : 'modified',
  };
}

/**
 * Publishes the draft as it is now.
 * @throws ItemStepRefused ITEM_UNKNOWN; ValidationError ITEM_INCOMPLETE; and whatever a gate throws
 */
export async function publishItem(strapi: Core.Strapi, documentId: string): Promise<ItemOutcome> {
  return alone(strapi, documentId, async ({ uid, state, ...item }) => {
    if (state === 'published') return { ...item, state, changed: false };
    await strapi.documents(uid).publish({ documentId });
    return { ...item, state: 'published', changed: true };
  });
}

/**
 * Takes an item out of the public; its draft stays. The reason is that of whoever is acting, as it goes on record.
 * @throws ItemStepRefused ITEM_UNKNOWN, NOT_PUBLISHED, REASON_MISSING; and whatever a gate throws
 */
export async function withdrawItem(strapi: Core.Strapi, documentId: string): Promise<ItemOutcome> {
  if (!actingOf(strapi).current().reason?.trim()) throw new ItemStepRefused('REASON_MISSING');
  return alone(strapi, documentId, async ({ uid, state, ...item }) => {
    if (state === 'draft') throw new ItemStepRefused('NOT_PUBLISHED');
    await strapi.documents(uid).unpublish({ documentId });
    return { ...item, state: 'withdrawn', changed: true };
  });
}

/** One transaction, in which nobody else takes such a step on the item. */
async function alone(
  strapi: Core.Strapi,
  documentId: string,
  step: (item: FoundItem) => Promise<ItemOutcome>,
): Promise<ItemOutcome> {
  return await strapi.db.transaction(async (): Promise<ItemOutcome> => {
    // The turn that every write of an item takes: another lock before it could be waited for crosswise.
    await trailOf(strapi).lock();
    return step(await findItem(strapi, documentId));
  });
}
