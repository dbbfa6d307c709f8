import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { missing, pageAt } from '../readers-page/routes';
import { readPublic } from '../readers-page/read-public';
import { awayPage } from '../readers-page/away';
import { intoShell } from '../readers-page/shell';
import { serveFile } from '../readers-page/static-files';

/** What belongs to the CMS or to programs, and never gets a page of ours. */
const ELSEWHERE = /^\/(?:api|admin|healthz|readyz)(?:\/|$)/;

/**
 * Serves the readers' page, 政府信息公开专栏: its files and frame from the project's `public/` folder (what the
 * CMS serves as public is the data folder), its contents from the public interface. Who follows a dead link
 * with a browser gets a page too.
 */
export default function readersPage(_config: unknown, { strapi }: { strapi: Core.Strapi }) {
  const root = path.join(strapi.dirs.app.root, 'public');
  const reader = readPublic(strapi);

  async function send(ctx: Context, [page, frame]: NonNullable<Awaited<ReturnType<typeof pageAt>>>) {
    const shell = await readFile(path.join(root, 'index.html'), 'utf8');
    const body = intoShell(shell, page, frame);
    ctx.status = page.status;
    ctx.type = 'text/html; charset=utf-8';
    ctx.set('Cache-Control', 'public, no-cache');
    ctx.set('X-Content-Type-Options', 'nosniff');
    ctx.etag = createHash('sha256').update(body).digest('base64url');
    if (ctx.fresh) ctx.status = 304;
    else ctx.body = body;
  }

  /** Whatever goes wrong while a page is composed, a reader gets a page. @returns false where there is none here */
  async function compose(ctx: Context, of: () => ReturnType<typeof pageAt>): Promise<boolean> {
    try {
      const page = await of();
      if (page) await send(ctx, page);
      return page !== undefined;
    } catch (error) {
      strapi.log.error(
        `A reader's page could not be composed: ${error instanceof Error ? error.message : 'unknown'}`,
      );
      ctx.status = 503;
      ctx.type = 'text/html; charset=utf-8';
      ctx.set({
        'Cache-Control': 'no-store',
        'Retry-After': '30',
        // The page brings its own style: it must do without any file.
        'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
      });
      ctx.body = awayPage();
      return true;
    }
  }

  return async (ctx: Context, next: () => Promise<unknown>) => {
    if (!['GET', 'HEAD'].includes(ctx.method) || ELSEWHERE.test(ctx.path)) return next();
    if (await serveFile(ctx, root)) return undefined;
    if (await compose(ctx, () => pageAt(reader, ctx.path, new URLSearchParams(ctx.querystring))))
      return undefined;
    try {
      await next();
    } catch (error) {
      if (!(error instanceof errors.NotFoundError) || !wantsPage(ctx)) throw error;
    }
    if (ctx.status === 404 && !ctx.body && wantsPage(ctx)) await compose(ctx, () => missing(reader));
    return undefined;
  };
}

/** A browser on its way to a page; not a picture, a script or a program. */
const wantsPage = (ctx: Context): boolean => ctx.accepts('json', 'html') === 'html';
