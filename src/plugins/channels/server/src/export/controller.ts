/** `GET /channels/export?from=&to=&type=&body=`: the package, for the panel. */
import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ExportFailure, exportRequest, type ExportService } from '../../../shared/export';

type Replies = Record<'badRequest', (message: string, details: object) => void>;

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async read(ctx: Context) {
    const refuse = (message: string, code: string) =>
      (ctx as unknown as Replies).badRequest(message, { code });
    const request = exportRequest.safeParse(ctx.query);
    if (!request.success) {
      refuse(request.error.issues[0]?.message ?? '请核对筛选条件。', 'REQUEST_INVALID');
      return;
    }
    try {
      const { chunks } = await strapi.plugin('channels').service<ExportService>('export').open(request.data);
      ctx.set('Cache-Control', 'no-store');
      ctx.attachment('gongkai-export.zip');
      ctx.type = 'application/zip';
      ctx.body = Readable.from(chunks);
    } catch (error) {
      if (!(error instanceof ExportFailure)) throw error;
      refuse(error.message, error.code);
    }
  },
});
