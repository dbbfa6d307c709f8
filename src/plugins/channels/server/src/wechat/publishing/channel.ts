import type { Channel } from '../../delivery/channel';
import { deliverArticle } from './attempt';
import { planArticles, WECHAT_CHANNEL } from './plan';

/** The WeChat account as a way out of the house. Where an article stands is in its own row. */
export const wechatChannel: Channel = {
  name: WECHAT_CHANNEL,
  newestOnly: true,
  plan: planArticles,
  deliver: (strapi, delivery) => deliverArticle(strapi, delivery),
};
