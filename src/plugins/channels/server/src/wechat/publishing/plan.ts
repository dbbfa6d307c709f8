import type { Core } from '@strapi/strapi';
import type { Change } from '../../../../shared/changes';
import type { NewDelivery } from '../../../../shared/deliveries';
import { readWechatSettings } from '../settings/read-settings';
import { documentsOnWechat } from './repositories/articles';
import { isItemType, ITEM_TYPE_NAMES, publicTitles } from './sources';

export const WECHAT_CHANNEL = 'wechat';

/** The key of what a change asks for: the same change is never brought twice. */
const keyOf = (appId: string, { type, documentId, nonce }: Change): string =>
  `${WECHAT_CHANNEL}:${appId}:${type}:${documentId}:${nonce}`;

/**
 * What changes ask for on WeChat. Drafts are made of items that were published here; what was imported as a past
 * publication has had its day (it has no time of first publication), and reports are pushed by hand.
 */
export async function planArticles(strapi: Core.Strapi, changes: readonly Change[]): Promise<NewDelivery[]> {
  const { appId, autoDraft } = await readWechatSettings(strapi);
  if (appId === undefined || changes.length === 0) return [];
  const upserts = changes.filter(({ op }) => op === 'upsert');
  const removals = changes.filter(({ op }) => op === 'remove').map(({ documentId }) => documentId);
  const [onWechat, ...titles] = await Promise.all([
    documentsOnWechat(strapi, appId, removals),
    ...ITEM_TYPE_NAMES.map((type) =>
      publicTitles(
        strapi,
        type,
        autoDraft ? upserts.filter((each) => each.type === type).map(({ documentId }) => documentId) : [],
      ),
    ),
  ]);
  const titleOf = new Map(titles.flatMap((each) => [...each]));
  return changes.flatMap((change) => {
    const { op, type, documentId } = change;
    const title = titleOf.get(documentId);
    // A removal may overtake a draft that is only now being made: it is asked for wherever drafts are.
    const wanted =
      op === 'upsert'
        ? isItemType(type) && title !== undefined
        : onWechat.has(documentId) || (autoDraft && isItemType(type));
    if (!wanted) return [];
    const key = keyOf(appId, change);
    return [{ channel: WECHAT_CHANNEL, target: appId, key, op, type, documentId, title: title ?? '' }];
  });
}
