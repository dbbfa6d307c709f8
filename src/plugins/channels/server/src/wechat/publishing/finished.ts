/** WeChat's event PUBLISHJOBFINISH: a publication has come to its end. */
import type { Core } from '@strapi/strapi';
import { shanghaiDay } from '../../../../../../shanghai-time';
import { originOf } from '../../../../domain/wechat/article/addresses';
import { publicationStatus } from '../../../../domain/wechat/article/states';
import { readArticle, readPublication } from './calls';
import { openDesk } from './desk';
import {
  articlesInDoubt,
  changeArticle,
  findArticle,
  findPublication,
  type Article,
} from './repositories/articles';
import { inTurn } from './repositories/turn';
import { settlePublication } from './settle';

/** What the event says. It is a hint: in plain mode its body bears no signature, so WeChat is asked how it stands. */
export interface PublishJobFinished {
  readonly publishId: string;
  readonly articleId?: string;
}

/** Only of these is the end awaited; what became of any other since is not undone by a late event. */
const AWAITED: ReadonlySet<Article['state']> = new Set(['submitting', 'submitted']);

/**
 * Writes down how a publication ended. May come twice, late, or never: polling finds out the same, also where an
 * attempt is at the article just now.
 * Call it after the event was answered: it asks WeChat.
 * @throws WechatFault
 */
export async function publishJobFinished(
  strapi: Core.Strapi,
  { publishId, articleId }: PublishJobFinished,
  now: () => Date = () => new Date(),
): Promise<void> {
  const day = shanghaiDay(now());
  const found = (await findPublication(strapi, publishId)) ?? (await inDoubt(strapi, articleId, now));
  if (!found || !AWAITED.has(found.state)) return;
  const { client, appId } = await openDesk(strapi, now);
  if (found.appId !== appId) return;
  await inTurn(strapi, found, async () => {
    const publication = await readPublication(client, publishId);
    const article = await findArticle(strapi, found);
    if (!article || !AWAITED.has(article.state)) return;
    // A failure is left to the delivery that waits for it: it is the one that tells a person.
    if (publicationStatus(publication.status).kind !== 'published') return;
    await settlePublication(strapi, await changeArticle(strapi, article, { publishId }), publication, day);
  });
}

/** The answer with the publication's number got lost: the article itself tells which one it is. */
async function inDoubt(
  strapi: Core.Strapi,
  articleId: string | undefined,
  now: () => Date,
): Promise<Article | undefined> {
  const articles = await articlesInDoubt(strapi);
  if (articles.length === 0 || articleId === undefined) return undefined;
  const { client } = await openDesk(strapi, now);
  const told = await readArticle(client, articleId, shanghaiDay(now()));
  const { mark } = originOf(told?.sourceAddress ?? '');
  return articles.find((each) => mark !== undefined && each.mark === mark);
}
