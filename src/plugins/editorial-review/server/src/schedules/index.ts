import type { Core } from '@strapi/strapi';
import type { Part, Route } from '../../../../../plugin-parts/part';
import { reportFault } from '../../../../../plugin-parts/report-fault';
import { doDue } from './do-due';
import { keepLooking } from './keep-looking';
import { ensureSchedules } from './repositories/schedule-table';

const ending = new WeakMap<Core.Strapi, () => Promise<void>>();

/** For whoever is logged in: what she may do depends on the item, and the controllers ask. */
const route = (method: Route['method'], path: string, handler: string): Route => ({
  method,
  path,
  handler,
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

/** 定时: publishing and taking back at a set minute, once, whichever process is first. */
export const schedules: Part = {
  panelRoutes: [
    route('POST', '/items/:documentId/schedule', 'review.schedule'),
    route('DELETE', '/items/:documentId/schedule/:id', 'review.unschedule'),
  ],
  async start(strapi) {
    await ensureSchedules(strapi.db.connection);
    const onFault = reportFault(strapi, 'editorial-review');
    // Only where it serves: a command beside a running server does nothing but what it is asked to.
    strapi.server.httpServer.once('listening', () => {
      const upSince = new Date();
      const look = (ending: AbortSignal) =>
        doDue(strapi, () => new Date(), onFault, { upSince, ending }).catch(onFault);
      ending.set(strapi, keepLooking(look));
    });
  },
  async stop(strapi) {
    await ending.get(strapi)?.();
  },
};
