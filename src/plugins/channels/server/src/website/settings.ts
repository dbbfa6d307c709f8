/** What the panel tells of the website: our public address, and what its labels still lack. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { WebsiteService, WebsiteSettings } from '../../../shared/website';
import { publicBase } from '../public-base';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async read(ctx: Context) {
    const data: WebsiteSettings = {
      base: publicBase(strapi),
      missing: await strapi.plugin('channels').service<WebsiteService>('website').missingSiteSettings(),
    };
    ctx.body = { data };
  },
});
