/** The panel's side: parse the request, ask the service, present. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Actor } from '../../../domain/life/steps';
import { TemplateError } from '../../../domain/narrative/engine';
import { signRequestSchema, stepRequestSchema } from '../../../shared/life';
import { ACTS, type Act } from '../acts';
import { Failure } from '../failure';
import { identifyBody } from '../use-cases/find-body';
import { actorOf } from '../use-cases/find-person';
import type { ReportService } from '../services';

const query = z.object({
  body: z.string().min(1).optional(),
  offset: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
});
const year = z.coerce.number().int().min(2000).max(2100);

/** The year and body that a request is about. */
const whereOf = (ctx: Context) => ({
  year: year.parse((ctx.params as { year?: unknown }).year),
  body: query.parse(ctx.query).body,
});

type Replies = Record<'badRequest' | 'conflict', (message: string, details?: object) => void>;

/** Somebody else was first, or the report is not what it was: the request itself was right. */
const CONFLICTS: ReadonlySet<string> = new Set([
  'STEP_NOT_POSSIBLE',
  'STEP_BUSY',
  'GATE_SIGNED',
  'CHANGED_MEANWHILE',
  'CHANGED_SINCE_SUBMISSION',
]);

async function answering(ctx: Context, answer: () => Promise<object>): Promise<void> {
  const reply = ctx as Context & Replies;
  try {
    ctx.body = await answer();
  } catch (error) {
    if (error instanceof Failure || error instanceof TemplateError) {
      const refuse = CONFLICTS.has(error.code) ? 'conflict' : 'badRequest';
      reply[refuse](error.message, { code: error.code });
    } else if (error instanceof z.ZodError) {
      reply.badRequest('请求里有不认识或不合规定的内容，请核对年度、机关和填写的文字。', {
        code: 'REQUEST_INVALID',
      });
    } else {
      throw error;
    }
  }
}

type Handler = (ctx: Context) => Promise<void>;

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const report = (): ReportService => strapi.plugin('annual-report').service('report');
  const actorIn = (ctx: Context): Actor => actorOf(ctx.state.user as Parameters<typeof actorOf>[0]);

  const acting =
    (act: Act): Handler =>
    (ctx) =>
      answering(ctx, async () => {
        const schema = act === 'sign' ? signRequestSchema : stepRequestSchema;
        const request = schema.parse((ctx.request as { body?: unknown }).body ?? {});
        return { data: await report().act(act, { ...whereOf(ctx), ...request, actor: actorIn(ctx) }) };
      });

  return {
    async draft(ctx: Context) {
      await answering(ctx, async () => {
        const where = whereOf(ctx);
        const [data, body] = [await report().assemble(where), await identifyBody(strapi, where.body)];
        return { data, meta: { fingerprint: report().fingerprintOf(data), body: body.bodyCode } };
      });
    },

    async approved(ctx: Context) {
      await answering(ctx, async () => ({ data: await report().approved(whereOf(ctx)) }));
    },

    async standing(ctx: Context) {
      await answering(ctx, async () => ({ data: await report().standing(whereOf(ctx)) }));
    },

    async rows(ctx: Context) {
      await answering(ctx, async () => ({
        data: await report().trace({
          ...query.parse(ctx.query),
          ...whereOf(ctx),
          key: (ctx.params as { key: string }).key,
        }),
      }));
    },

    async texts(ctx: Context) {
      await answering(ctx, async () => ({ data: await report().texts(whereOf(ctx)) }));
    },

    ...(Object.fromEntries(ACTS.map((act) => [act, acting(act)])) as Record<Act, Handler>),
  };
};
