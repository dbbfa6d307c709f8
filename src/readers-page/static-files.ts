import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Context } from 'koa';

const ASSET = /^\/assets\/(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*\/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*$/;
const AT_ROOT = ['/robots.txt', '/favicon.ico'];

/**
 * Serves what lies in the page's folder under `/assets/`, its robots.txt and its icon, asked for anew each time.
 * @returns false where there is no such file
 */
export async function serveFile(ctx: Context, root: string): Promise<boolean> {
  if (!AT_ROOT.includes(ctx.path) && (!ASSET.test(ctx.path) || ctx.path.includes('..'))) return false;
  const file = path.join(root, ctx.path.slice(1));
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return false;
  ctx.status = 200;
  ctx.type = path.extname(file);
  ctx.lastModified = found.mtime;
  ctx.set('Cache-Control', 'public, no-cache');
  ctx.set('X-Content-Type-Options', 'nosniff');
  if (ctx.fresh) ctx.status = 304;
  else {
    const { type } = ctx;
    if (ctx.method === 'GET') ctx.body = createReadStream(file);
    ctx.type = type;
    ctx.length = found.size;
  }
  return true;
}
