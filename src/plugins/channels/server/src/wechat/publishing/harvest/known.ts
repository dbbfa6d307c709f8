/** What of ours may be among WeChat's articles. */
import type { Core } from '@strapi/strapi';
import { messageIdOf, originOf } from '../../../../../domain/wechat/article/addresses';
import type { Known, Seen } from '../../../../../domain/wechat/article/match';
import { shanghaiDay } from '../../../../../../../shanghai-time';
import type { Article } from '../repositories/articles';
import { ITEM_TYPES } from '../../../../../shared/item-types';
import { publicItems } from '../sources';

/** Something with a row of its own. Sent by hand it may be on any day since it lies in the draft box. */
export const knownArticle = (article: Article): Known => {
  const { type, documentId, msgDataId, address, draftedAt, title } = article;
  return {
    type,
    documentId,
    mark: article.mark ?? undefined,
    articleId: article.articleId ?? undefined,
    messageId: msgDataId ? `${msgDataId}_1` : address ? messageIdOf(address) : undefined,
    address: article.publishedOn === null ? undefined : (address ?? ''),
    titles: [title],
    from: draftedAt ? shanghaiDay(draftedAt) : undefined,
  };
};

/** Published items without a row: what leads to them, or is called like them on the day of their publication. */
export async function knownItems(
  strapi: Core.Strapi,
  seen: readonly Seen[],
  articles: readonly Article[],
): Promise<Known[]> {
  const titles = seen.flatMap(({ title }) => (title ? [title] : []));
  const ids = seen.flatMap(({ sourceAddress }) => originOf(sourceAddress ?? '').documentId ?? []);
  if (titles.length + ids.length === 0) return [];
  const known = new Set(articles.map(({ documentId }) => documentId));
  const where = {
    $or: [{ documentId: { $in: ids } }, { title: { $in: titles } }, { wechatTitle: { $in: titles } }],
  };
  const found = await Promise.all(
    ITEM_TYPES.map(async (type) => (await publicItems(strapi, type, where)).map((item) => ({ type, item }))),
  );
  return found.flat().flatMap(({ type, item: { documentId, title, wechatTitle, publishedOn } }) =>
    known.has(documentId)
      ? []
      : [
          {
            type,
            documentId,
            titles: [title, ...(wechatTitle ? [wechatTitle] : [])],
            from: publishedOn ?? undefined,
            to: publishedOn ?? undefined,
          },
        ],
  );
}
