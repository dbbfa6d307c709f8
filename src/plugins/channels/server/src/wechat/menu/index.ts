import type { Core } from '@strapi/strapi';
import type { Part } from '../../part';
import controller from './controller';

const RIGHT = 'wechat.menu';

interface Permissions {
  readonly actionProvider: {
    registerMany(
      actions: readonly { section: string; displayName: string; uid: string; pluginName: string }[],
    ): Promise<unknown>;
  };
}

/** The account's menu: `POST /channels/wechat/menu`. */
export const wechatMenu: Part = {
  controllers: { 'wechat-menu': controller },
  panelRoutes: [
    {
      method: 'POST',
      path: '/wechat/menu',
      handler: 'wechat-menu.create',
      config: {
        policies: [
          'admin::isAuthenticatedAdmin',
          { name: 'admin::hasPermissions', config: { actions: [`plugin::channels.${RIGHT}`] } },
        ],
      },
    },
  ],
  async start(strapi: Core.Strapi) {
    const { actionProvider } = strapi.service('admin::permission') as unknown as Permissions;
    await actionProvider.registerMany([
      { section: 'plugins', pluginName: 'channels', displayName: '更换公众号菜单', uid: RIGHT },
    ]);
  },
};
