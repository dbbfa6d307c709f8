import type { Core } from '@strapi/strapi';
import type { Part } from '../../../../../plugin-parts/part';
import { guarded } from '../permissions';
import { ensureQueues } from './boss';
import { CHANNELS } from './channels';
import controller from './controller';
import { deliveriesOver } from './deliveries';
import { report } from './report';
import { ensureDeliveryTables } from './repositories/tables';
import { serveDeliveries } from './serve';

type Serving = ReturnType<typeof serveDeliveries>;
const serving = new WeakMap<Core.Strapi, Serving>();

/** Bringing what is published to places outside: nothing lost, nothing doubled, every attempt on record. */
export const delivery: Part = {
  controllers: { deliveries: controller },
  services: { deliveries: ({ strapi }) => deliveriesOver(strapi, CHANNELS) },
  panelRoutes: [
    guarded('GET', '/deliveries', 'deliveries.list', 'read'),
    guarded('GET', '/deliveries/:id', 'deliveries.attempts', 'read'),
    guarded('POST', '/deliveries/:id/retry', 'deliveries.retry', 'send'),
    guarded('POST', '/deliveries/:id/cancel', 'deliveries.cancel', 'send'),
  ],
  async start(strapi) {
    await ensureQueues(strapi.plugin('channels').config<string>('databaseUrl'), report(strapi));
    await ensureDeliveryTables(strapi);
    // Only where it serves: a command beside a running server delivers nothing but what it is asked to.
    strapi.server.httpServer.once('listening', () => {
      const begun = serveDeliveries(strapi, CHANNELS);
      begun.catch(report(strapi));
      serving.set(strapi, begun);
    });
  },
  async stop(strapi) {
    const begun = await serving.get(strapi)?.catch(() => undefined);
    await begun?.stop();
  },
};
