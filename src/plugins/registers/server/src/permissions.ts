import type { Core } from '@strapi/strapi';

/** Rights of the panel. Items have one of their own: their import is the one exception from review. */
export const IMPORT = 'plugin::registers.import';
export const IMPORT_ITEMS = 'plugin::registers.import-items';

/** The part of the CMS's permission service that is used here. */
interface Permissions {
  readonly actionProvider: {
    registerMany(
      actions: readonly { section: string; displayName: string; uid: string; pluginName: string }[],
    ): Promise<unknown>;
  };
}

/** Makes the rights known, in the words that an administrator reads when giving them. */
export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as unknown as Permissions;
  await actionProvider.registerMany([
    { section: 'plugins', displayName: '导入登记簿', uid: 'import', pluginName: 'registers' },
    {
      section: 'plugins',
      displayName: '补录信息发布（导入条目）',
      uid: 'import-items',
      pluginName: 'registers',
    },
  ]);
}
