import type { Part } from '../../../../../plugin-parts/part';
import { guarded } from '../permissions';
import controller from './controller';
import { ensureWebhooks } from './repositories/webhook-repository';
import service from './service';

/** Websites that want to be told: who they are. The telling itself is a channel of the deliveries. */
export const webhooks: Part = {
  controllers: { webhooks: controller },
  services: { webhooks: service },
  panelRoutes: [
    guarded('GET', '/webhooks', 'webhooks.list', 'read'),
    guarded('POST', '/webhooks', 'webhooks.make', 'settings'),
    guarded('PUT', '/webhooks/:id', 'webhooks.change', 'settings'),
    guarded('DELETE', '/webhooks/:id', 'webhooks.remove', 'settings'),
    guarded('POST', '/webhooks/:id/rotate', 'webhooks.rotate', 'settings'),
    guarded('POST', '/webhooks/:id/test', 'webhooks.test', 'settings'),
  ],
  start: ensureWebhooks,
};
