import type { Core } from '@strapi/strapi';
import type { DeliveriesService } from '../../../shared/deliveries';
import { updateWebhook } from './repositories/webhook-repository';

/** The channel's name in the log. */
export const WEBHOOK = 'webhook';

export const OFF = '这个推送地址已停用，不再投递。';

/** Switches a webhook off, and cancels what waits for it. @param reason where it was not a person */
export async function switchOff(strapi: Core.Strapi, id: string, reason: string | null): Promise<void> {
  await updateWebhook(strapi.db.connection, id, { active: false, offReason: reason });
  await cancelWaiting(strapi, id);
}

/** Cancels what waits for a webhook. */
export async function cancelWaiting(strapi: Core.Strapi, id: string): Promise<void> {
  const deliveries = strapi.plugin('channels').service('deliveries') as unknown as DeliveriesService;
  await deliveries.cancelTarget(WEBHOOK, id, OFF);
}
