import type { Core } from '@strapi/strapi';
import { catalogue } from './catalogue';
import { changes } from './changes';
import { delivery } from './delivery';
import { exporting } from './export';
import { openApi } from './openapi';
import type { Part } from './part';
import { registerRights } from './permissions';
import { portal } from './portal';
import { regular } from './regular';
import { webhooks } from './webhooks';
import { website } from './website';
import { websiteSearch } from './website-search';
import { wechat } from './wechat';

/** In the order in which they start: each may lean on those before it. */
const SERVING: readonly Part[] = [
  changes,
  delivery,
  webhooks,
  ...wechat,
  website,
  websiteSearch,
  openApi,
  portal,
  exporting,
  catalogue,
];
const PARTS: readonly Part[] = [...SERVING, regular(SERVING)];

const merged = <Key extends 'controllers' | 'services'>(key: Key) =>
  Object.assign({}, ...PARTS.map((part) => part[key] ?? {})) as NonNullable<Part[Key]>;

export default {
  controllers: merged('controllers'),
  services: merged('services'),
  routes: {
    'content-api': {
      type: 'content-api',
      prefix: '',
      routes: PARTS.flatMap((part) => part.publicRoutes ?? []),
    },
    admin: { type: 'admin', routes: PARTS.flatMap((part) => part.panelRoutes ?? []) },
  },
  register({ strapi }: { strapi: Core.Strapi }) {
    for (const part of PARTS) part.register?.(strapi);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await registerRights(strapi);
    for (const part of PARTS) await part.start?.(strapi);
  },
  async destroy({ strapi }: { strapi: Core.Strapi }) {
    for (const part of [...PARTS].reverse()) await part.stop?.(strapi);
  },
};
