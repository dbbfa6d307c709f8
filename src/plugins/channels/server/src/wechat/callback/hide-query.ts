import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/** As the CMS's router takes it: in any case, with a slash behind it or not. */
const CALLBACK = /^\/api\/wechat\/callback\/?$/i;

/** What WeChat puts behind the callback's address. */
type CallbackQuery = Context['query'];

/** The query of a call, as it came. */
export const queryOf = (ctx: Context): CallbackQuery =>
  (ctx.state as { wechatQuery?: CallbackQuery }).wechatQuery ?? {};

/**
 * Takes the query off the callback's address before anything else sees the call: it holds the follower's openid,
 * and the address of every call is logged. The body is read as text whatever it claims to be, within the limit
 * that the CMS sets for text.
 */
export function hideQuery(strapi: Core.Strapi): void {
  strapi.server.use(async (ctx: Context, next: () => Promise<unknown>) => {
    if (CALLBACK.test(ctx.path)) {
      Object.assign(ctx.state, { wechatQuery: { ...ctx.query } });
      ctx.url = ctx.path;
      if (ctx.method === 'POST') ctx.req.headers['content-type'] = 'text/xml';
    }
    return next();
  });
}
