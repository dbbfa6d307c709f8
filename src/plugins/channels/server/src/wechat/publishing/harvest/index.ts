/** Each day: what was published on WeChat, by whomever, and how many have read it. */
import type { Core } from '@strapi/strapi';
import { matched, type Known, type Seen } from '../../../../../domain/wechat/article/match';
import { DELETED } from '../../../../../domain/wechat/article/states';
import type { WechatHarvest } from '../../../../../shared/wechat-articles';
import { daysBefore } from '../days';
import { openDesk, type Desk } from '../desk';
import { changeArticle, ensureArticle, livingArticles, type Article } from '../repositories/articles';
import { raiseReads } from '../repositories/receipts';
import { hasImportedReceipt } from '../receipts';
import { settlePublished } from '../settle';
import { publishedWithdrawn } from '../take-down';
import { knownArticle, knownItems } from './known';
import { readArticles } from './read';

/** WeChat counts the readers of an article for so many days. */
const COUNTED_DAYS = 30;

/**
 * Reads WeChat's lists and numbers as of a day, completes receipts of what was sent by hand, and raises reading
 * numbers. May be repeated.
 * @param date `YYYY-MM-DD`, yesterday or earlier
 * @throws WechatFault where WeChat cannot be reached, or no account is set
 */
export async function harvest(
  strapi: Core.Strapi,
  date: string,
  now: () => Date = () => new Date(),
): Promise<WechatHarvest> {
  const desk = await openDesk(strapi, now);
  const notes: string[] = [];
  const since = daysBefore(date, COUNTED_DAYS - 1);
  const articles = await livingArticles(strapi, desk.appId, since);
  const days = articles.flatMap(({ publishedOn: on }) => (on && on >= since ? [on] : []));
  const seen = await readArticles(desk, { since, date, days }, notes);
  const items = await knownItems(strapi, seen, articles);
  const imported = await hasImportedReceipt(
    strapi,
    items.map(({ documentId }) => documentId),
  );
  const known = [
    ...articles.map(knownArticle),
    ...items.filter(({ documentId }) => !imported.has(documentId)),
  ];
  const pairs = matched(seen, known);

  const byDocument = new Map(articles.map((article) => [article.documentId, article]));
  const found: WechatHarvest['found'][number][] = [];
  const gone: WechatHarvest['gone'][number][] = [];
  for (const pair of pairs) {
    const before = byDocument.get(pair.known.documentId);
    const after = await takeIn(desk, pair, before);
    const { type, documentId, title, address, sentence } = after;
    if (after.state === 'deleted' && before?.state !== 'deleted') gone.push({ documentId, title, sentence });
    else if (!before?.publishedOn && after.publishedOn) found.push({ type, documentId, title, address });
  }
  const reads = await raiseReads(
    strapi,
    pairs.flatMap(({ seen: { reads: readers }, known: { documentId } }) =>
      readers === undefined ? [] : [{ documentId, reads: readers }],
    ),
  );
  strapi.log.info(`channels: wechat harvest ${date}: ${found.length} found, ${reads} reading numbers`);
  return { date, articles: seen.length, found, reads, gone, notes };
}

/** What WeChat knows of an article becomes ours; what a person has recorded is kept. */
async function takeIn(
  desk: Desk,
  { seen, known: { type, documentId } }: { readonly seen: Seen; readonly known: Known },
  before: Article | undefined,
): Promise<Article> {
  const { strapi, appId } = desk;
  const article = before ?? (await ensureArticle(strapi, { appId, type, documentId }));
  if (seen.deleted) {
    return article.state === 'published' ? changeArticle(strapi, article, DELETED) : article;
  }
  if ((article.state === 'deleted' || article.state === 'banned') && article.publishedOn) return article;
  const complete = article.publishedOn && article.address && (article.articleId ?? !seen.articleId);
  if (complete && article.msgDataId) return article;
  const named = article.title ? article : await changeArticle(strapi, article, { title: seen.title ?? '' });
  const settled = await settlePublished(strapi, named, {
    articleId: seen.articleId,
    address: named.address ?? seen.address,
    messageId: seen.messageId,
    day: named.publishedOn ?? seen.day,
  });
  // The draft of something withdrawn was sent all the same: that is what a person has to hear.
  return article.state === 'withdrawn'
    ? changeArticle(strapi, settled, publishedWithdrawn(settled))
    : settled;
}
