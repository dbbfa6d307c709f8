import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { shanghaiInstant } from '../../../domain/shanghai-instant';
import type { Part } from '../part';
import { guarded } from '../permissions';
import { checkAddresses } from './check-addresses';
import { incompleteReceipts } from './repositories/website-receipts';

const today = () => shanghaiInstant(new Date()).slice(0, 10);

const controller = ({ strapi }: { strapi: Core.Strapi }) => ({
  async incomplete(ctx: Context) {
    ctx.body = { data: await incompleteReceipts(strapi, 100) };
  },
  async check(ctx: Context) {
    ctx.body = { data: await checkAddresses(strapi, today()) };
  },
});

const service = ({ strapi }: { strapi: Core.Strapi }) => ({
  check: (day: string) => checkAddresses(strapi, day),
});
export type PortalService = ReturnType<typeof service>;

/** The county's portal: where our items stand there, provably. */
export const portal: Part = {
  controllers: { portal: controller },
  services: { portal: service },
  panelRoutes: [
    guarded('GET', '/portal/receipts', 'portal.incomplete', 'read'),
    guarded('POST', '/portal/check', 'portal.check', 'send'),
  ],
  schedules: [
    {
      name: 'portal-addresses',
      at: '06:30',
      run: (strapi) => checkAddresses(strapi, today()),
    },
  ],
};
