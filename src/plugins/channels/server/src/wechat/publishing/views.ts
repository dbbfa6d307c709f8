/** What people see of the articles. */
import type { Core } from '@strapi/strapi';
import { shanghaiInstant } from '../../../../../../shanghai-time';
import { PUBLISH_BY_HAND, STATE_LABELS } from '../../../../domain/wechat/article/states';
import {
  wechatArticleFilter,
  type ListedArticle,
  type WechatArticle,
  type WechatArticleFilter,
  type WechatStatus,
} from '../../../../shared/wechat-articles';
import { readWechatSettings } from '../settings/read-settings';
import { isManual } from './manual-mode';
import { articlesOf, countArticles, type Article } from './repositories/articles';
import { readsOf } from './repositories/receipts';

/** What waits for a person who sends a draft. */
const nextOf = ({ state, next }: Article): string =>
  state === 'drafted' && next === '' ? PUBLISH_BY_HAND : next;

const shown = (article: Article): WechatArticle => ({
  type: article.type,
  documentId: article.documentId,
  title: article.title,
  state: article.state,
  label: STATE_LABELS[article.state],
  sentence: article.sentence,
  next: nextOf(article),
  address: article.address,
  publishedOn: article.publishedOn,
  deletable: article.publishedOn === null ? article.mediaId !== null : article.articleId !== null,
  updatedAt: shanghaiInstant(article.updatedAt),
});

/** The account's articles, the last changed first. */
export async function listArticles(
  strapi: Core.Strapi,
  filter: WechatArticleFilter = {},
): Promise<{ readonly data: ListedArticle[]; readonly counts: WechatStatus['counts'] }> {
  const { page, pageSize, ...wanted } = wechatArticleFilter.parse(filter);
  const { appId = '' } = await readWechatSettings(strapi);
  const rows = await articlesOf(strapi, appId, { ...wanted, limit: pageSize, offset: (page - 1) * pageSize });
  const reads = await readsOf(
    strapi,
    rows.map(({ documentId }) => documentId),
  );
  return {
    data: rows.map((row) => ({ ...shown(row), reads: reads.get(row.documentId) ?? null })),
    counts: await countArticles(strapi, appId),
  };
}

const MOST_WAITING = 200;

/** How the account stands, and what waits for a person. */
export async function wechatStatus(
  strapi: Core.Strapi,
  now: () => Date = () => new Date(),
): Promise<WechatStatus> {
  const { appId, autoDraft, publishByApi } = await readWechatSettings(strapi);
  const rows = await articlesOf(strapi, appId ?? '', { limit: MOST_WAITING, offset: 0 });
  return {
    connected: appId !== undefined,
    appId: appId ?? null,
    autoDraft,
    publishByApi,
    manual: appId !== undefined && (!publishByApi || (await isManual(strapi, appId, now()))),
    counts: await countArticles(strapi, appId ?? ''),
    waiting: rows
      .map(shown)
      .filter(({ state, next }) => next !== '' || (state !== 'published' && state !== 'deleted')),
  };
}
