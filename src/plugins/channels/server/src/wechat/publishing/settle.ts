/** Writing down how a publication ended, whoever told it: WeChat's answer, its event, its lists or a person. */
import { publicationStatus } from '../../../../domain/wechat/article/states';
import { messageIdOf } from '../../../../domain/wechat/article/addresses';
import type { Outcome } from '../../../../domain/delivery/outcome';
import type { Core } from '@strapi/strapi';
import type { Publication } from './calls';
import { recordReceipt } from './receipts';
import { changeArticle, type Article } from './repositories/articles';

export interface Published {
  readonly articleId?: string | undefined;
  readonly address?: string | undefined;
  readonly messageId?: string | undefined;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly person?: string | undefined;
}

export const publishedSentence = (address: string | null): string =>
  address ? `已在公众号发表：${address}` : '已在公众号发表。';

/** An article is on WeChat: first its receipt, then its row, so that a cut between them is made good by a repeat. */
export async function settlePublished(
  strapi: Core.Strapi,
  article: Article,
  told: Published,
): Promise<Article> {
  const address = told.address ?? article.address;
  await recordReceipt(strapi, article.type, article.documentId, {
    address,
    day: told.day,
    ...(told.person === undefined ? {} : { person: told.person }),
  });
  const messageId = told.messageId ?? (address ? messageIdOf(address) : undefined);
  return changeArticle(strapi, article, {
    state: 'published',
    articleId: told.articleId ?? article.articleId,
    address,
    msgDataId: article.msgDataId ?? messageId?.replace(/_.*$/, '') ?? null,
    publishedOn: article.publishedOn ?? told.day,
    looks: 0,
    sentence: publishedSentence(address),
    next: '',
  });
}

/** What WeChat says of a publication becomes the article's state. @returns undefined while it is under way */
export async function settlePublication(
  strapi: Core.Strapi,
  article: Article,
  { status, articleId, address }: Publication,
  day: string,
): Promise<{ article: Article; outcome: Outcome } | undefined> {
  const told = publicationStatus(status);
  if (told.kind === 'underWay') return undefined;
  if (told.kind === 'published') {
    const settled = await settlePublished(strapi, article, { articleId, address, day });
    return { article: settled, outcome: { kind: 'done', sentence: settled.sentence } };
  }
  const { state, sentence, next } = told;
  // It was published before it was deleted or banned: that stays counted.
  if (state !== 'failed' && article.state === 'submitted') {
    await recordReceipt(strapi, article.type, article.documentId, {
      address: address ?? article.address,
      day,
    });
  }
  return {
    article: await changeArticle(strapi, article, { state, sentence, next, looks: 0 }),
    outcome: { kind: 'person', code: `PUBLISH_STATUS_${status}`, sentence, next },
  };
}
