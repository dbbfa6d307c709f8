import type { RegularPart } from '../../regular';
import { guarded } from '../../permissions';
import { readWechatSettings } from '../settings/read-settings';
import controller from './controller';
import { knowAccount } from './repositories/accounts';
import { ensureArticleTables } from './repositories/tables';
import { schedules } from './schedules';
import { wechatArticles } from './service';

const ARTICLE = '/wechat/articles/:type/:documentId';

/** From a published item to a WeChat article: draft, publication, its end, its readers. */
export const publishing: RegularPart = {
  controllers: { 'wechat-articles': controller },
  services: { wechatArticles },
  panelRoutes: [
    guarded('GET', '/wechat/articles', 'wechat-articles.list', 'read'),
    guarded('GET', '/wechat/status', 'wechat-articles.status', 'read'),
    guarded('POST', `${ARTICLE}/push`, 'wechat-articles.push', 'send'),
    guarded('POST', `${ARTICLE}/address`, 'wechat-articles.address', 'send'),
    guarded('POST', `${ARTICLE}/delete`, 'wechat-articles.remove', 'send'),
  ],
  schedules,
  async start(strapi) {
    await ensureArticleTables(strapi);
    const { appId } = await readWechatSettings(strapi);
    if (appId !== undefined) await knowAccount(strapi, appId);
  },
};
