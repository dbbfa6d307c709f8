import { open, type Part } from '../../../../../plugin-parts/part';
import controller from './controller';
import { ensureChangeLog } from './repositories/change-log';
import service from './service';

/** The change log: the ground on which feeds, mirrors, deliveries and prepared answers stand. */
export const changes: Part = {
  controllers: { changes: controller },
  services: { changes: service },
  publicRoutes: [open('GET', '/changes', 'changes.list')],
  start: ensureChangeLog,
};
