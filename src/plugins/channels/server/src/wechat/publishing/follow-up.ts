/** Whether what was published is still there. */
import type { Core } from '@strapi/strapi';
import { WechatFault } from '../../../../domain/wechat/fault';
import { shanghaiDay } from '../../../../../../shanghai-time';
import { readPublication } from './calls';
import { daysBefore } from './days';
import { openDesk } from './desk';
import { livingArticles } from './repositories/articles';
import { settlePublication } from './settle';

const FOLLOWED_DAYS = 30;

/**
 * Asks WeChat how the publications of the last thirty days stand; those that were deleted or banned are flagged.
 * @returns how many were
 * @throws WechatFault
 */
export async function followUp(strapi: Core.Strapi, now: () => Date = () => new Date()): Promise<number> {
  const desk = await openDesk(strapi, now);
  const today = shanghaiDay(now());
  const articles = await livingArticles(strapi, desk.appId, daysBefore(today, FOLLOWED_DAYS));
  let flagged = 0;
  for (const article of articles) {
    if (article.publishId === null || article.publishedOn === null || article.state !== 'published') continue;
    try {
      const told = await readPublication(desk.client, article.publishId);
      if (told.status !== 5 && told.status !== 6) continue;
      await settlePublication(strapi, article, told, today);
      flagged += 1;
    } catch (error) {
      // One that WeChat no longer knows by its number says nothing about the others.
      if (!(error instanceof WechatFault && error.kind === 'gone')) throw error;
    }
  }
  return flagged;
}
