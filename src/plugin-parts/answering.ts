/** What the panel's controllers share. */
import type { Context } from 'koa';
import { z } from 'zod';
import { Refused } from './refused';

type Replies = Record<'badRequest' | 'conflict' | 'notFound', (message: string, details?: object) => void>;

/** Answers with what `answer` gives, or with why not: unknown is 404, refused 409, not understood 400. */
export async function answering(ctx: Context, answer: () => Promise<object>): Promise<void> {
  const reply = ctx as Context & Replies;
  try {
    ctx.body = await answer();
  } catch (error) {
    if (error instanceof Refused) {
      const { code, message } = error as Refused;
      reply[code.endsWith('_UNKNOWN') ? 'notFound' : 'conflict'](message, { code });
    } else if (error instanceof z.ZodError) {
      const issues = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
      reply.badRequest('请求里有不认识或不合规定的内容，请核对填写的内容。', {
        code: 'REQUEST_INVALID',
        issues,
      });
    } else {
      throw error;
    }
  }
}
