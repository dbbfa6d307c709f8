/** The service `deliveries`: the log, and what may be done with what stands in it. */
import type { Core } from '@strapi/strapi';
import { shanghaiInstant } from '../../../../../shanghai-time';
import {
  deliveryFilterSchema,
  DELIVERY_REFUSALS,
  type DeliveriesService,
  type DeliveryRecord,
  type DeliveryRefusal,
} from '../../../shared/deliveries';
import { Refused } from '../../../../../plugin-parts/refused';
import { attempt } from './attempt';
import type { Channel } from './channel';
import { newestOnly } from './plan';
import type { Knex } from './repositories/knex';
import * as log from './repositories/log';
import { idOfKey, insertDeliveries } from './repositories/planning';

/** An act that a delivery's state forbids. */
export class DeliveryRefused extends Refused<DeliveryRefusal> {
  constructor(code: DeliveryRefusal) {
    super(code, DELIVERY_REFUSALS[code]);
  }
}

const present = (row: log.DeliveryRow): DeliveryRecord => ({
  ...row,
  createdAt: shanghaiInstant(row.createdAt),
  updatedAt: shanghaiInstant(row.updatedAt),
  dueAt: row.state === 'waiting' ? shanghaiInstant(row.dueAt) : null,
});

export function deliveriesOver(strapi: Core.Strapi, channels: readonly Channel[]): DeliveriesService {
  const knex = strapi.db.connection;

  const read = async (id: number) => {
    const row = await log.readDelivery(knex, id);
    return row && present(row);
  };

  /** Why an act was not possible. */
  const refusal = async (id: number): Promise<DeliveryRefused> => {
    const row = await log.readDelivery(knex, id);
    if (!row) return new DeliveryRefused('DELIVERY_UNKNOWN');
    if (row.state === 'working') return new DeliveryRefused('DELIVERY_BUSY');
    if (row.state === 'done') return new DeliveryRefused('DELIVERY_DONE');
    if (await log.isReplaced(knex, id)) return new DeliveryRefused('DELIVERY_REPLACED');
    return new DeliveryRefused(row.state === 'cancelled' ? 'DELIVERY_CANCELLED' : 'DELIVERY_BUSY');
  };

  return {
    read,
    async list(filter = {}) {
      const { rows, total } = await log.listDeliveries(knex, deliveryFilterSchema.parse(filter));
      return { data: rows.map(present), total };
    },
    counts: () => log.countStates(knex),
    async attempts(id) {
      const rows = await log.readAttempts(knex, id);
      return rows.map((row) => ({ ...row, beganAt: shanghaiInstant(row.beganAt) }));
    },
    async retry(id) {
      if (!(await log.makeDue(knex, id))) throw await refusal(id);
    },
    async cancel(id, by) {
      if (!(await log.cancelDelivery(knex, id, `${by}取消了这次投递。`))) throw await refusal(id);
    },
    add: async (delivery) =>
      await strapi.db.transaction(async ({ trx: transaction }) => {
        const trx = transaction as unknown as Knex;
        const [added] = await insertDeliveries(trx, [delivery], newestOnly(channels));
        const id = added ?? (await idOfKey(trx, delivery.key));
        if (id === undefined) throw new Error('a delivery that is there has an id');
        return { id, added: added !== undefined };
      }),
    async run(id) {
      await attempt(strapi, channels, id, { force: true });
      return await read(id);
    },
    cancelTarget: (channel, target, sentence) => log.cancelWaiting(knex, channel, target, sentence),
  };
}
