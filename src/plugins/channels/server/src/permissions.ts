/** Who may do what with the channels. */
import type { Core } from '@strapi/strapi';
import type { Route } from './part';

const RIGHTS = {
  'channels.read': '查看发布渠道和投递记录',
  'channels.send': '推送、重试和登记发布结果',
  'channels.settings': '设置发布渠道',
} as const;

export type Right = keyof typeof RIGHTS;

const actionOf = (right: Right): string => `plugin::channels.${right}`;

/** A route of the panel that takes a right. */
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

interface Permissions {
  readonly actionProvider: { registerMany(actions: readonly object[]): Promise<unknown> };
}

/** Makes the rights known, in the words that an administrator reads when giving them. */
export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as unknown as Permissions;
  await actionProvider.registerMany(
    Object.entries(RIGHTS).map(([uid, displayName]) => ({
      section: 'plugins',
      pluginName: 'channels',
      displayName,
      uid,
    })),
  );
}
