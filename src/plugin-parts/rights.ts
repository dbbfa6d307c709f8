/** A plugin's rights in the panel, and routes for those who have them. */
import type { Core } from '@strapi/strapi';
import type { Route } from './part';

interface Permission {
  readonly section: string;
  readonly pluginName: string;
  readonly displayName: string;
  readonly uid: string;
}

interface PermissionService {
  readonly actionProvider: { registerMany(actions: readonly Permission[]): Promise<unknown> };
}

export interface Rights<Right extends string> {
  /** As the panel's permission engine names it. */
  readonly actionOf: (right: Right) => string;
  /** Makes the rights known to the panel. Only possible while the CMS starts. */
  readonly register: (strapi: Core.Strapi) => Promise<void>;
  /** A route of the panel, for those who have the right. */
  readonly guarded: (method: Route['method'], path: string, handler: string, right: Right) => Route;
}

/** @param names what an administrator reads when giving a right */
export function rightsOf<Right extends string>(
  plugin: string,
  names: Readonly<Record<Right, string>>,
): Rights<Right> {
  const actionOf = (right: Right) => `plugin::${plugin}.${right}`;
  const permissions = Object.entries<string>(names).map(([uid, displayName]) => ({
    section: 'plugins',
    pluginName: plugin,
    displayName,
    uid,
  }));
  return {
    actionOf,
    async register(strapi) {
      const service = strapi.service('admin::permission') as unknown as PermissionService;
      await service.actionProvider.registerMany(permissions);
    },
    guarded: (method, path, handler, right) => ({
      method,
      path,
      handler,
      config: {
        policies: [
          'admin::isAuthenticatedAdmin',
          { name: 'admin::hasPermissions', config: { actions: [actionOf(right)] } },
        ],
      },
    }),
  };
}
