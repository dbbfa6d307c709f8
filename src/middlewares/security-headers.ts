import type { Context } from 'koa';
import { headersAt } from '../security-headers/headers';

const ALLOWED_ORIGIN = 'Access-Control-Allow-Origin';

/**
 * Stands first, so that an answer bears the headers whoever gives it, refusals and health checks too. What nobody
 * declared fit for keeping is kept nowhere: answers of the panel hold drafts and personal data.
 */
export default function securityHeaders() {
  return async (ctx: Context, next: () => Promise<unknown>) => {
    const allowed = ctx.response.get(ALLOWED_ORIGIN);
    ctx.set(headersAt(ctx.path));
    await next();
    // To a request that names no origin the CMS answers that all may read. Only the front says who may.
    if (allowed) ctx.set(ALLOWED_ORIGIN, allowed);
    else ctx.remove(ALLOWED_ORIGIN);
    if (!ctx.response.get('Cache-Control')) ctx.set('Cache-Control', 'no-store');
  };
}
