/** What is withdrawn from the website, and taking it off WeChat. */
import type { Core } from '@strapi/strapi';
import type { Outcome } from '../../../../domain/delivery/outcome';
import { adoptReceipt } from './adopt';
import { deleteArticle, deleteDraft } from './calls';
import type { Desk } from './desk';
import { isOpen, settled } from './look';
import { changeArticle, type Article } from './repositories/articles';

const GONE: Outcome = { kind: 'done', sentence: '公众号上没有这条信息，不用处理。' };

/** The item has left the website: what of it is on WeChat, a person takes down. @throws WechatFault */
export async function flagWithdrawn(desk: Desk, begun: Article): Promise<Outcome> {
  const { article, outcome } = await settled(desk, begun);
  // What a publication came to is no longer the question, only whether it came to anything.
  if (outcome && isOpen(article.state)) return outcome;
  return flagSettled(desk.strapi, article);
}

/** The same for an article of which it is known where it stands; no account need be connected. */
export async function flagSettled(strapi: Core.Strapi, begun: Article): Promise<Outcome> {
  const article = await adoptReceipt(strapi, begun, { withAddress: false });
  if (article.state === 'planned' || article.state === 'deleted' || article.state === 'banned') return GONE;
  if (article.publishedOn === null && article.mediaId === null) return GONE;
  if (article.publishedOn === null) {
    await changeArticle(strapi, article, { state: 'withdrawn' });
    return {
      kind: 'person',
      code: 'WITHDRAWN_DRAFT',
      sentence: `网站已撤下，公众号草稿箱里还有这篇草稿：${article.title}`,
      next: '不要发表它；请点“从公众号删除”，或到 mp.weixin.qq.com 的草稿箱删除后点“已删除”。',
    };
  }
  const { state, sentence, next } = publishedWithdrawn(article);
  await changeArticle(strapi, article, { state });
  return { kind: 'person', code: 'WITHDRAWN_PUBLISHED', sentence, next };
}

/** How an article stands that is published on WeChat, but no longer on the website. */
export const publishedWithdrawn = ({ address, title }: Article) => ({
  state: 'withdrawn' as const,
  sentence: `网站已撤下，公众号上的文章须人工删除：${address ?? title}`,
  next: '请点“从公众号删除”，或到 mp.weixin.qq.com 的“发表记录”删除后点“已删除”。',
});

/**
 * Takes an article off WeChat, draft or publication. May be repeated.
 * @param byHand a person has done it already
 * @throws WechatFault
 */
export async function takeDown(
  desk: Desk,
  begun: Article,
  { byHand }: { readonly byHand: boolean },
): Promise<Outcome> {
  const { strapi, client } = desk;
  const { article, outcome } = await settled(desk, begun);
  if (outcome && isOpen(article.state) && !byHand) return outcome;
  if (!byHand) {
    if (article.publishedOn !== null) {
      if (article.articleId === null) {
        return {
          kind: 'person',
          code: 'ARTICLE_ID_UNKNOWN',
          sentence: '这篇是在公众平台手工发表的，接口删除不了。',
          next: '请到 mp.weixin.qq.com 的“发表记录”删除，然后点“已删除”。',
        };
      }
      await deleteArticle(client, article.articleId);
    } else if (article.mediaId !== null) {
      await deleteDraft(client, article.mediaId);
    } else {
      return GONE;
    }
  }
  return noteTakenDown(strapi, article);
}

/** It is no longer on WeChat. */
export async function noteTakenDown(strapi: Core.Strapi, article: Article): Promise<Outcome> {
  const sentence = '已从公众号删除。';
  await changeArticle(strapi, article, { state: 'deleted', sentence, next: '' });
  return { kind: 'done', sentence };
}
