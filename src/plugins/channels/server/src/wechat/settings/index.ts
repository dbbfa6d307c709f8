import type { Part } from '../../../../../../plugin-parts/part';
import { guarded } from '../../permissions';
import { ensureWechatTables } from '../repositories/tables';
import controller from './controller';

/** The account itself: what it is, and whether it works. */
export const account: Part = {
  controllers: { 'wechat-settings': controller },
  panelRoutes: [
    guarded('GET', '/wechat/settings', 'wechat-settings.read', 'settings'),
    guarded('PUT', '/wechat/settings', 'wechat-settings.save', 'settings'),
    guarded('POST', '/wechat/test', 'wechat-settings.test', 'settings'),
  ],
  start: ensureWechatTables,
};
