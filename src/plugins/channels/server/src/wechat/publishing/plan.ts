import type { Core } from '@strapi/strapi';
import { isBrought } from '../../../../domain/wechat/article/follow';
import type { Change } from '../../../../shared/changes';
import type { NewDelivery } from '../../../../shared/deliveries';
import { isItemType, ITEM_TYPES } from '../../../../shared/item-types';
import { readWechatSettings } from '../settings/read-settings';
import { countingReceipts } from './receipts';
import { knowAccount } from './repositories/accounts';
import { articlesOfDocuments } from './repositories/articles';
import { publications } from './sources';

export const WECHAT_CHANNEL = 'wechat';

/** The key of what a change asks for: the same change is never brought twice. */
const keyOf = (appId: string, { type, documentId, nonce }: Change): string =>
  `${WECHAT_CHANNEL}:${appId}:${type}:${documentId}:${nonce}`;

/**
 * What changes ask for on WeChat. Drafts are made of items that were published here; what was imported as a past
 * publication has had its day (it has no time of first publication), and reports are pushed by hand. What is withdrawn
 * a person hears of wherever it is on WeChat, were it only by its receipt and without any account connected.
 */
export async function planArticles(strapi: Core.Strapi, changes: readonly Change[]): Promise<NewDelivery[]> {
  if (changes.length === 0) return [];
  const { appId, autoDraft } = await readWechatSettings(strapi);
  const drafts = appId !== undefined && autoDraft;
  const ids = (op: Change['op'], type?: Change['type']) =>
    changes
      .filter((each) => each.op === op && (type === undefined || each.type === type))
      .map(({ documentId }) => documentId);
  const since = appId === undefined ? undefined : await knowAccount(strapi, appId);
  const [articles, receipts, ...found] = await Promise.all([
    articlesOfDocuments(strapi, appId ?? '', [...ids('upsert'), ...ids('remove')]),
    countingReceipts(strapi, ids('remove')),
    ...ITEM_TYPES.map((type) => publications(strapi, type, drafts ? ids('upsert', type) : [])),
  ]);
  const items = new Map(found.flat().map((item) => [item.documentId, item]));
  return changes.flatMap((change) => {
    const { op, type, documentId } = change;
    const item = items.get(documentId);
    const article = articles.get(documentId);
    // A removal may overtake a draft that is only now being made: it is asked for wherever drafts are.
    const wanted =
      op === 'upsert'
        ? item !== undefined && since !== undefined && isBrought(item, since, article)
        : article !== undefined || receipts.has(documentId) || (drafts && isItemType(type));
    if (!wanted) return [];
    const target = appId ?? '';
    const key = keyOf(target, change);
    const title = item?.title ?? receipts.get(documentId)?.itemTitle ?? article?.title ?? '';
    return [{ channel: WECHAT_CHANNEL, target, key, op, type, documentId, title }];
  });
}
