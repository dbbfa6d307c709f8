/** The panel's side: parse the request, ask the service, present. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { TemplateError } from '../../../domain/narrative/engine';
import { Failure } from '../failure';
import type { ReportService } from '../services';

const query = z.object({
  body: z.string().min(1).optional(),
  offset: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
});
const year = z.coerce.number().int().min(2000).max(2100);
const yearOf = (ctx: Context): number => year.parse((ctx.params as { year?: unknown }).year);
const publishBody = z.object({ reason: z.string().trim().min(1).optional() });

type Replies = Record<'badRequest' | 'notFound', (message: string, details?: object) => void>;

async function answering(ctx: Context, answer: () => Promise<unknown>): Promise<void> {
  const reply = ctx as Context & Replies;
  try {
    ctx.body = { data: await answer() };
  } catch (error) {
    if (error instanceof Failure || error instanceof TemplateError) {
      reply.badRequest(error.message, { code: error.code });
    } else if (error instanceof z.ZodError) {
      reply.badRequest('请求的参数不对，请核对年度和页码。', { code: 'REQUEST_INVALID' });
    } else {
      throw error;
    }
  }
}

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const report = (): ReportService => strapi.plugin('annual-report').service('report');
  return {
    async draft(ctx: Context) {
      await answering(ctx, () => report().assemble({ year: yearOf(ctx), body: query.parse(ctx.query).body }));
    },

    async rows(ctx: Context) {
      await answering(ctx, () =>
        report().trace({
          ...query.parse(ctx.query),
          year: yearOf(ctx),
          key: (ctx.params as { key: string }).key,
        }),
      );
    },

    async publish(ctx: Context) {
      await answering(ctx, () =>
        report().publish({
          year: yearOf(ctx),
          body: query.parse(ctx.query).body,
          reason: publishBody.parse((ctx.request as { body?: unknown }).body ?? {}).reason,
          actor: (ctx.state.user as { email?: string } | undefined)?.email ?? '管理员',
        }),
      );
    },
  };
};
