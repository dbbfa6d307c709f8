/** WeChat's event PUBLISHJOBFINISH: a publication has come to its end. */
import type { Core } from '@strapi/strapi';
import { shanghaiDay } from '../../../../../../publication/publication-date';
import { originOf } from '../../../../domain/wechat/article/addresses';
import { readArticle } from './calls';
import { openDesk } from './desk';
import { articlesInDoubt, changeArticle, findPublication } from './repositories/articles';
import { settlePublication } from './settle';

/** What the event says. */
export interface PublishJobFinished {
  readonly publishId: string;
  /** WeChat's `publish_status`. */
  readonly status: number;
  readonly articleId?: string;
  /** The address of the (first) article. */
  readonly address?: string;
}

/**
 * Writes down how a publication ended. May come twice, late, or never: polling finds out the same.
 * Call it after the event was answered: it may ask WeChat.
 * @throws WechatFault
 */
export async function publishJobFinished(
  strapi: Core.Strapi,
  { publishId, ...told }: PublishJobFinished,
  now: () => Date = () => new Date(),
): Promise<void> {
  const day = shanghaiDay(now());
  const known = await findPublication(strapi, publishId);
  if (known) {
    await settlePublication(strapi, known, told, day);
    return;
  }
  // The answer with the publication's number got lost: the article itself tells which one it is.
  const inDoubt = await articlesInDoubt(strapi);
  if (inDoubt.length === 0 || told.articleId === undefined) return;
  const { client } = await openDesk(strapi, now);
  const article = await readArticle(client, told.articleId, day);
  const { mark } = originOf(article?.sourceAddress ?? '');
  const found = inDoubt.find((each) => mark !== undefined && each.mark === mark);
  if (!found) return;
  await settlePublication(strapi, await changeArticle(strapi, found, { publishId }), told, day);
}
