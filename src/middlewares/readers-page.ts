import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readEnvironment } from '../environment';

const ASSET = /^\/assets\/(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*\/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*$/;

/**
 * Serves the readers' page from the project's `public/` folder: `/`, `/robots.txt`, `/favicon.ico` and
 * `/assets/…`, nothing else. (What the CMS serves as public is the data folder.) Without a page, `/` stays the CMS's.
 */
export default function readersPage(_config: unknown, { strapi }: { strapi: Core.Strapi }) {
  const { demo } = readEnvironment();
  const root = path.join(strapi.dirs.app.root, 'public');

  return async (ctx: Context, next: () => Promise<unknown>) => {
    const name = fileFor(ctx.path);
    // A browser asks for it unasked; without one, the CMS would answer with an error.
    const missing = () => {
      if (ctx.path !== '/favicon.ico') return next();
      ctx.status = 204;
      return undefined;
    };
    if (!name || !['GET', 'HEAD'].includes(ctx.method)) return next();
    const file = path.join(root, name);
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) return missing();
    ctx.status = 200;
    ctx.type = path.extname(name);
    ctx.lastModified = found.mtime;
    ctx.set('Cache-Control', 'no-cache');
    ctx.set('X-Content-Type-Options', 'nosniff');
    ctx.length = found.size;
    if (ctx.fresh) {
      ctx.status = 304;
    } else if (ctx.method === 'GET' && demo && name === 'index.html') {
      // Marked also where no script runs.
      ctx.body = (await readFile(file, 'utf8')).replace(/(id="demo-notice"[^>]*?) hidden/, '$1');
      ctx.type = '.html';
    } else if (ctx.method === 'GET') {
      ctx.body = createReadStream(file);
      ctx.length = found.size;
      ctx.type = path.extname(name);
    }
  };
}

function fileFor(requestPath: string): string | undefined {
  if (requestPath === '/') return 'index.html';
  if (requestPath === '/robots.txt' || requestPath === '/favicon.ico') return requestPath.slice(1);
  return ASSET.test(requestPath) && !requestPath.includes('..') ? requestPath.slice(1) : undefined;
}
