import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { readEnvironment } from '../environment';
import { signatureCheck } from '../published-files/private-uploads';
import { findPublishedFile } from '../published-files/repositories/published-file-repository';
import { readUploadPath } from '../published-files/upload-path';

const absent = () => new errors.NotFoundError('没有这个文件，或者没有公开的内容引用它。请核对网址。');

const SHOWN_IN_PLACE = new Set(['.png', '.jpg', '.jpeg', '.gif', '.webp']);

/**
 * Lets an upload through while something published refers to it, or for an address that the panel
 * signed. To everyone else it is not there, whether it exists or not.
 */
export default function publishedFiles(_config: unknown, { strapi }: { strapi: Core.Strapi }) {
  const isSigned = signatureCheck(readEnvironment().secrets.encryptionKey, Date.now);

  return async (ctx: Context, next: () => Promise<unknown>) => {
    const asked = readUploadPath(ctx.path);
    if (asked.kind === 'elsewhere') {
      await next();
      return;
    }
    if (asked.kind === 'roundabout' || !['GET', 'HEAD'].includes(ctx.method)) throw absent();
    const file = await findPublishedFile(strapi.db.connection, asked.name);
    if (!file && !isSigned(ctx.path, new URLSearchParams(ctx.querystring))) throw absent();
    await next();
    // Asked again each time: what is withdrawn is gone at once.
    ctx.set('Cache-Control', file ? 'no-cache' : 'private, no-store');
    ctx.set('X-Content-Type-Options', 'nosniff');
    // Nothing that was uploaded is a page of this address, whatever a browser takes it for.
    ctx.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    if (!SHOWN_IN_PLACE.has(path.extname(asked.name).toLowerCase()) && ctx.status < 400) {
      const type = ctx.type;
      ctx.attachment(downloadName(asked.name, file?.name));
      ctx.type = type;
    }
  };
}

/** The name that the file was given; it ends as the file's own does, so that nobody downloads a table called `.exe`. */
function downloadName(stored: string, given: string = stored): string {
  const ending = path.extname(stored);
  return given.toLowerCase().endsWith(ending.toLowerCase()) ? given : `${given}${ending}`;
}
