/** The panel's page 留痕. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { answering } from '../../../../../plugin-parts/answering';
import { ownBodiesOf } from '../../../../../plugin-parts/review-services';
import { EXPORT_FORMATS, trailFilter, trailQuery, type AuditService } from '../../../shared/audit';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

const exportQuery = trailFilter.extend({ format: z.enum(EXPORT_FORMATS).default('xlsx') });

export function trailController({ strapi }: { strapi: Core.Strapi }) {
  const audit = () => strapi.plugin('editorial-review').service<AuditService>('audit');
  /** Whose rows the person at the panel may see. */
  const own = () => ownBodiesOf(strapi).current();
  return {
    list: (ctx: Context) =>
      answering(ctx, async () => audit().list(trailQuery.parse({ ...ctx.query }), await own())),

    verify: (ctx: Context) => answering(ctx, async () => audit().verify(undefined, await own())),

    export: (ctx: Context) =>
      answering(ctx, async () => {
        const { format, ...filter } = exportQuery.parse({ ...ctx.query });
        const bytes = await audit().export(filter, format, await own());
        ctx.set('Cache-Control', 'no-store');
        ctx.attachment(`留痕.${format}`);
        ctx.type = TYPES[format];
        return bytes;
      }),
  };
}
