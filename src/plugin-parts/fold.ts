/** A plugin's server, put together from its parts. */
import type { Core } from '@strapi/strapi';
import type { Part } from './part';

/**
 * @param parts in the order in which they start: each may lean on those before it
 * @param start what comes before the parts at every start
 */
export function foldParts(parts: readonly Part[], start: (strapi: Core.Strapi) => Promise<void>) {
  const merged = <Key extends 'controllers' | 'services'>(key: Key) =>
    Object.assign({}, ...parts.map((part) => part[key] ?? {})) as NonNullable<Part[Key]>;
  return {
    controllers: merged('controllers'),
    services: merged('services'),
    routes: {
      'content-api': {
        type: 'content-api',
        prefix: '',
        routes: parts.flatMap((part) => part.publicRoutes ?? []),
      },
      admin: { type: 'admin', routes: parts.flatMap((part) => part.panelRoutes ?? []) },
    },
    register({ strapi }: { strapi: Core.Strapi }) {
      for (const part of parts) part.register?.(strapi);
    },
    async bootstrap({ strapi }: { strapi: Core.Strapi }) {
      await start(strapi);
      for (const part of parts) await part.start?.(strapi);
    },
    async destroy({ strapi }: { strapi: Core.Strapi }) {
      for (const part of [...parts].reverse()) await part.stop?.(strapi);
    },
  };
}
