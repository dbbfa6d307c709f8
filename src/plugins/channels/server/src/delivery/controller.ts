/** The delivery log in the panel. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { deliveryFilterSchema, type DeliveriesService } from '../../../shared/deliveries';
import { answering } from '../../../../../plugin-parts/answering';
import { actingOf } from '../../../../../plugin-parts/review-services';
import { demandOwn } from '../own-bodies';
import { DeliveryRefused } from './deliveries';

const identity = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const idOf = (ctx: Context) => identity.parse((ctx.params as { id?: unknown }).id);

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const deliveries = (): DeliveriesService => strapi.plugin('channels').service('deliveries');
  const known = async (id: number) => {
    const data = await deliveries().read(id);
    if (!data) throw new DeliveryRefused('DELIVERY_UNKNOWN');
    await demandOwn(strapi, data);
    return data;
  };

  return {
    list: (ctx: Context) =>
      answering(ctx, async () => {
        const filter = deliveryFilterSchema.parse(ctx.query);
        const { data, total } = await deliveries().list(filter);
        const { page, pageSize } = filter;
        return { data, meta: { pagination: { page, pageSize, total }, counts: await deliveries().counts() } };
      }),
    attempts: (ctx: Context) =>
      answering(ctx, async () => {
        const data = await known(idOf(ctx));
        return { data, meta: { attempts: await deliveries().attempts(data.id) } };
      }),
    retry: (ctx: Context) =>
      answering(ctx, async () => {
        const { id } = await known(idOf(ctx));
        await deliveries().retry(id);
        return { data: await known(id) };
      }),
    cancel: (ctx: Context) =>
      answering(ctx, async () => {
        const { id } = await known(idOf(ctx));
        await deliveries().cancel(id, actingOf(strapi).current().name);
        return { data: await known(id) };
      }),
  };
};
