/** What is on WeChat without this project having sent it. */
import type { Core } from '@strapi/strapi';
import { countingReceipts } from './receipts';
import { changeArticle, type Article } from './repositories/articles';
import { publishedSentence } from './settle';

/**
 * An article that WeChat was never asked for may be there all the same: its counting receipt says so, recorded by a
 * person or imported. From then on its row says so too.
 * @param withAddress only where the receipt says where the article is
 */
export async function adoptReceipt(
  strapi: Core.Strapi,
  article: Article,
  { withAddress }: { readonly withAddress: boolean },
): Promise<Article> {
  if (article.state !== 'planned' || article.askedAt !== null) return article;
  const receipt = (await countingReceipts(strapi, [article.documentId])).get(article.documentId);
  if (!receipt || (withAddress && receipt.address === null)) return article;
  const { itemTitle: title, address, publishedOn } = receipt;
  const sentence = publishedSentence(address);
  return changeArticle(strapi, article, { state: 'published', title, address, publishedOn, sentence });
}
