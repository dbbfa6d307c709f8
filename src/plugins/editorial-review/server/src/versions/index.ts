/** The panel's routes of an item's versions: seen, compared, restored. */
import type { Context } from 'koa';
import { z } from 'zod';
import { answering } from '../../../../../plugin-parts/answering';
import type { Part, Route } from '../../../../../plugin-parts/part';
import { openFor } from '../review/open-for';
import { demandRight } from '../review/rights-on';
import type { ItemsService } from '../../../shared/items';
import { findItem } from './read-item';
import { compareVersions, listVersions, showVersion } from './read-versions';
import { restoreVersion } from './restore-version';

const number = z.coerce.number().int().min(0).max(1_000_000);
const numberOf = (ctx: Context): number => number.parse((ctx.params as Record<string, string>).number);
const editorOf = (ctx: Context): number => (ctx.state.user as { id: number }).id;

const route = (method: Route['method'], path: string, action: string): Route => ({
  method,
  path: `/items/:documentId/versions${path}`,
  handler: `versions.${action}`,
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

export const versions: Part = {
  services: { items: ({ strapi }): ItemsService => ({ find: (documentId) => findItem(strapi, documentId) }) },
  controllers: {
    versions: ({ strapi }) => ({
      list: (ctx: Context) =>
        answering(ctx, async () => {
          const { item } = await openFor(strapi, ctx);
          return { versions: await listVersions(strapi, item) };
        }),
      show: (ctx: Context) =>
        answering(ctx, async () => {
          const { item } = await openFor(strapi, ctx);
          return showVersion(strapi, item, numberOf(ctx));
        }),
      compare: (ctx: Context) =>
        answering(ctx, async () => {
          const { item } = await openFor(strapi, ctx);
          return compareVersions(strapi, item, { from: numberOf(ctx), to: number.parse(ctx.query.with) });
        }),
      restore: (ctx: Context) =>
        answering(ctx, async () => {
          const { item, rights } = await openFor(strapi, ctx);
          demandRight(rights, 'update');
          return restoreVersion(strapi, item.documentId, numberOf(ctx), editorOf(ctx));
        }),
    }),
  },
  panelRoutes: [
    route('GET', '', 'list'),
    route('GET', '/:number', 'show'),
    route('GET', '/:number/compare', 'compare'),
    route('POST', '/:number/restore', 'restore'),
  ],
};
