import type { Part } from '../../../../../../plugin-parts/part';
import { guarded } from '../../permissions';
import controller from './controller';

/** The account's menu. */
export const wechatMenu: Part = {
  controllers: { 'wechat-menu': controller },
  panelRoutes: [guarded('POST', '/wechat/menu', 'wechat-menu.create', 'settings')],
};
