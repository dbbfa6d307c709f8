/** Who may do what with the channels. */
import type { Core } from '@strapi/strapi';
import type { Route } from './part';

const RIGHTS = {
  read: '查看发布渠道和投递记录',
  send: '推送、登记链接、重试或取消投递',
  settings: '设置发布渠道',
} as const;

export type Right = keyof typeof RIGHTS;

/** As the panel's permission engine names it. */
export const actionOf = (right: Right): string => `plugin::channels.${right}`;

const PERMISSIONS = Object.entries(RIGHTS).map(([uid, displayName]) => ({
  section: 'plugins',
  pluginName: 'channels',
  displayName,
  uid,
}));

interface PermissionService {
  readonly actionProvider: { registerMany(actions: typeof PERMISSIONS): Promise<unknown> };
}

/** Makes the rights known to the panel. Only possible while the CMS starts. */
export async function registerRights(strapi: Core.Strapi): Promise<void> {
  const permissions = strapi.service('admin::permission') as unknown as PermissionService;
  await permissions.actionProvider.registerMany(PERMISSIONS);
}

/** A route of the panel, for those who have the right. */
export const guarded = (method: Route['method'], path: string, handler: string, right: Right): Route => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [actionOf(right)] } },
    ],
  },
});
