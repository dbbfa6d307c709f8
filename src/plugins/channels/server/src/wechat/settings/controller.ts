/** The panel's side of the account: see, save, test. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { saveSettings } from './save';
import { testAccount } from './test-account';
import { viewSettings } from './view';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async read(ctx: Context) {
    ctx.body = { data: await viewSettings(strapi) };
  },

  async save(ctx: Context) {
    const complaints = await saveSettings(strapi, (ctx.request as { body?: unknown }).body);
    if (complaints.length > 0) {
      throw new errors.ValidationError(complaints.map(({ message }) => message).join('；'), {
        code: 'WECHAT_SETTINGS_INVALID',
        errors: complaints,
      });
    }
    ctx.body = { data: await viewSettings(strapi) };
  },

  async test(ctx: Context) {
    ctx.body = { data: await testAccount(strapi) };
  },
});
