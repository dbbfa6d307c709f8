import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { shanghaiDay } from '../../../../../shanghai-time';
import type { Acting } from '../../../../editorial-review/shared/acting';
import { actingOf, ownBodiesOf } from '../../../../../plugin-parts/review-services';
import type { RegularPart } from '../regular';
import { guarded } from '../permissions';
import { answering } from '../../../../../plugin-parts/answering';
import { Refused } from '../../../../../plugin-parts/refused';
import { checkAddresses, type Checked } from './check-addresses';
import { incompleteReceipts } from './repositories/website-receipts';

/** A person waits this long, and pages that are under way a little longer; the daily run takes the time it needs. */
const LONGEST_REQUEST_MS = 60_000;
const RUNNING = 'PORTAL_CHECK_RUNNING';

const PROGRAM: Acting = { key: 'system', name: '系统', way: 'system' };

const today = () => shanghaiDay(new Date());

const controller = ({ strapi }: { strapi: Core.Strapi }) => ({
  async incomplete(ctx: Context) {
    ctx.body = { data: await incompleteReceipts(strapi, 100, await ownBodiesOf(strapi).current()) };
  },
  async check(ctx: Context) {
    // The check is of all bodies' receipts, whoever has it done.
    const check = () => serviceOf(strapi).check(today(), AbortSignal.timeout(LONGEST_REQUEST_MS));
    const acting = actingOf(strapi);
    await answering(ctx, async () => ({ data: await acting.as(PROGRAM, check) }));
  },
});

export interface PortalService {
  /**
   * @param day `YYYY-MM-DD` in Asia/Shanghai
   * @param stop after which no further page is fetched
   * @throws Refused PORTAL_CHECK_RUNNING: one at a time
   */
  check(day: string, stop?: AbortSignal): Promise<Checked>;
}

const serviceOf = (strapi: Core.Strapi) => strapi.plugin('channels').service<PortalService>('portal');

const service = ({ strapi }: { strapi: Core.Strapi }): PortalService => {
  let running = false;
  return {
    async check(day, stop) {
      if (running) throw new Refused(RUNNING, '正在检查网站链接，请等这一次查完再点。');
      running = true;
      try {
        return await checkAddresses(strapi, day, stop);
      } finally {
        running = false;
      }
    },
  };
};

/** The county's portal: where our items stand there, provably. */
export const portal: RegularPart = {
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
      run: (strapi) =>
        serviceOf(strapi)
          .check(today())
          .catch((error: unknown) => {
            // A person is having it done: what is left comes the next day.
            if (!(error instanceof Refused)) throw error;
          }),
    },
  ],
};
