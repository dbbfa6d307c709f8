/** WeChat's event PUBLISHJOBFINISH: a publication has come to its end. */
import type { Core } from '@strapi/strapi';
import { shanghaiDay } from '../../../../../../publication/publication-date';
import { originOf } from '../../../../domain/wechat/article/addresses';
import { readArticle, readPublication } from './calls';
import { openDesk } from './desk';
import { articlesInDoubt, changeArticle, findPublication } from './repositories/articles';
import { settlePublication } from './settle';

/** What the event says. It is a hint: in plain mode its body bears no signature, so WeChat is asked how it stands. */
export interface PublishJobFinished {
  readonly publishId: string;
  readonly articleId?: string;
}

/**
 * Writes down how a publication ended. May come twice, late, or never: polling finds out the same.
 * Call it after the event was answered: it asks WeChat.
 * @throws WechatFault
 */
export async function publishJobFinished(
  strapi: Core.Strapi,
  { publishId, articleId }: PublishJobFinished,
  now: () => Date = () => new Date(),
): Promise<void> {
  const day = shanghaiDay(now());
  const known = await findPublication(strapi, publishId);
  if (known) {
    const { client } = await openDesk(strapi, now);
    await settlePublication(strapi, known, await readPublication(client, publishId), day);
    return;
  }
  // The answer with the publication's number got lost: the article itself tells which one it is.
  const inDoubt = await articlesInDoubt(strapi);
  if (inDoubt.length === 0 || articleId === undefined) return;
  const { client } = await openDesk(strapi, now);
  const article = await readArticle(client, articleId, day);
  const { mark } = originOf(article?.sourceAddress ?? '');
  const found = inDoubt.find((each) => mark !== undefined && each.mark === mark);
  if (!found) return;
  const publication = await readPublication(client, publishId);
  await settlePublication(strapi, await changeArticle(strapi, found, { publishId }), publication, day);
}
