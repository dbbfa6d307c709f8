/** Whether an item that stands in the change log is brought to WeChat. */
import type { ArticleState } from './states';

/** When the item was published: the first time, and as it is now. */
export interface ItemDates {
  readonly firstPublishedAt: Date;
  readonly publishedAt: Date;
}

/** Over on WeChat: only what a person published anew on the website is worth another word. */
const OVER: ReadonlySet<ArticleState> = new Set(['failed', 'deleted', 'banned']);

/**
 * An item stands in the log also where only its column or a file changed: that alone makes no draft of what was
 * published before the account was connected, and does not bring up again what is over.
 * @param since when the account was connected here
 * @param article the item's row of that account, if there is one
 */
export function isBrought(
  item: ItemDates,
  since: Date,
  article: { readonly state: ArticleState; readonly updatedAt: Date } | undefined,
): boolean {
  if (article === undefined || article.state === 'planned') return item.firstPublishedAt > since;
  return !OVER.has(article.state) || item.publishedAt > article.updatedAt;
}
