import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { answering } from '../../../../../plugin-parts/answering';
import { rightsOn } from '../review/rights-on';
import { listSchedules } from './shown';

/** What is set for the items that the person may read. */
export const schedulesController = ({ strapi }: { strapi: Core.Strapi }) => ({
  list: (ctx: Context) =>
    answering(ctx, async () => ({
      schedules: await listSchedules(
        strapi,
        ({ uid, documentId, bodyCode }) => rightsOn(strapi, ctx, uid, { documentId, bodyCode }).read,
        new Date(),
      ),
    })),
});
