/** Webhooks in the panel. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { newWebhookSchema, webhookEditSchema, type WebhooksService } from '../../../shared/webhooks';
import { answering } from '../../../../../plugin-parts/answering';

const idOf = (ctx: Context): string => (ctx.params as { id: string }).id;
const bodyOf = (ctx: Context): unknown => (ctx.request as { body?: unknown }).body;

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const webhooks = (): WebhooksService => strapi.plugin('channels').service('webhooks');
  return {
    list: (ctx: Context) => answering(ctx, async () => ({ data: await webhooks().list() })),
    make: (ctx: Context) =>
      answering(ctx, async () => ({ data: await webhooks().make(newWebhookSchema.parse(bodyOf(ctx))) })),
    change: (ctx: Context) =>
      answering(ctx, async () => ({
        data: await webhooks().change(idOf(ctx), webhookEditSchema.parse(bodyOf(ctx))),
      })),
    remove: (ctx: Context) =>
      answering(ctx, async () => {
        await webhooks().remove(idOf(ctx));
        return { data: null };
      }),
    rotate: (ctx: Context) => answering(ctx, async () => ({ data: await webhooks().rotate(idOf(ctx)) })),
    test: (ctx: Context) => answering(ctx, async () => ({ data: await webhooks().test(idOf(ctx)) })),
  };
};
