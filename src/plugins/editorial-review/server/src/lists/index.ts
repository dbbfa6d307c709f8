import type { Context } from 'koa';
import { answering } from '../../../../../plugin-parts/answering';
import type { Part } from '../../../../../plugin-parts/part';
import { readableBy } from '../review/rights-on';
import { actingOf } from '../../../../../plugin-parts/review-services';
import { readLists } from './read-lists';
import { ensureCandidateIndex } from './repositories/candidate-repository';

/** The lists of the page 审核: of what the person may read, and of nothing else. */
export const lists: Part = {
  controllers: {
    lists: ({ strapi }) => ({
      read: (ctx: Context) =>
        answering(ctx, () =>
          readLists(strapi, actingOf(strapi).current(), readableBy(strapi, ctx), new Date()),
        ),
    }),
  },
  panelRoutes: [
    {
      method: 'GET',
      path: '/lists',
      handler: 'lists.read',
      config: { policies: ['admin::isAuthenticatedAdmin'] },
    },
  ],
  start: (strapi) => ensureCandidateIndex(strapi.db.connection),
};
