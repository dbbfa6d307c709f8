/** Publishing and withdrawing an item without the panel: what its buttons do, through the same gates. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { Refused } from '../plugin-parts/refused';
import { actingOf, itemsOf, trailOf } from '../plugin-parts/review-services';
import type { ItemUid } from '../public-content/item-facts';
import { addWithdrawal, type Transaction } from './repositories/withdrawal-repository';

const SENTENCES = {
  ITEM_UNKNOWN: '没有这条信息。请核对 documentId：它是后台里这条信息网址中的 24 位字母数字。',
  ITEM_INCOMPLETE: '这条信息还不完整，没有公布。请在后台补上：',
  NOT_PUBLISHED: '这条信息现在没有公布，没有什么可撤下的。',
  REASON_MISSING: '请写明撤下的理由。',
} as const;

/** Why a step on an item was not taken; nothing has changed. */
export class ItemStepRefused extends Refused {
  constructor(code: keyof typeof SENTENCES, detail = '') {
    super(code, `${SENTENCES[code]}${detail}`);
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
 * @throws ItemStepRefused ITEM_UNKNOWN, ITEM_INCOMPLETE; and whatever a gate throws
 */
export async function publishItem(strapi: Core.Strapi, documentId: string): Promise<ItemOutcome> {
  return alone(strapi, documentId, async ({ uid, state, ...item }) => {
    if (state === 'published') return { ...item, state, changed: false };
    await strapi
      .documents(uid)
      .publish({ documentId })
      .catch((error: unknown) => {
        throw inWords(strapi, uid, error);
      });
    return { ...item, state: 'published', changed: true };
  });
}

/**
 * Takes an item out of the public; its draft stays.
 * @throws ItemStepRefused ITEM_UNKNOWN, NOT_PUBLISHED, REASON_MISSING; and whatever a gate throws
 */
export async function withdrawItem(
  strapi: Core.Strapi,
  documentId: string,
  { reason, actor }: { readonly reason: string; readonly actor: string },
): Promise<ItemOutcome> {
  const why = reason.trim();
  if (!why) throw new ItemStepRefused('REASON_MISSING');
  return alone(strapi, documentId, async ({ uid, state, ...item }, trx) => {
    if (state === 'draft') throw new ItemStepRefused('NOT_PUBLISHED');
    await actingOf(strapi).because(why, () => strapi.documents(uid).unpublish({ documentId }));
    await addWithdrawal(trx, { type: item.type, documentId, reason: why, actor });
    return { ...item, state: 'withdrawn', changed: true };
  });
}

/** One transaction, in which nobody else takes such a step on the item. */
async function alone(
  strapi: Core.Strapi,
  documentId: string,
  step: (item: FoundItem, trx: Transaction) => Promise<ItemOutcome>,
): Promise<ItemOutcome> {
  return await strapi.db.transaction(async ({ trx }: { trx: Transaction }): Promise<ItemOutcome> => {
    // The turn that every write of an item takes: another lock before it could be waited for crosswise.
    await trailOf(strapi).lock();
    return step(await findItem(strapi, documentId), trx);
  });
}

/** What is missing by the names that the panel shows; any other refusal as it was said. */
function inWords(strapi: Core.Strapi, uid: ItemUid, error: unknown): unknown {
  if (!(error instanceof errors.YupValidationError)) return error;
  const { attributes } = strapi.contentType(uid);
  const { errors: wrong = [] } = error.details as { errors?: { path: string[] }[] };
  const names = wrong.map(({ path: [name = ''] }) => {
    const options = attributes[name]?.pluginOptions as { gongkai?: { label?: string } } | undefined;
    return options?.gongkai?.label ?? name;
  });
  return new ItemStepRefused('ITEM_INCOMPLETE', `${[...new Set(names)].join('、')}。`);
}
