import { errors } from '@strapi/utils';
import type { Context } from 'koa';

/** What PostgreSQL says of a value that is no number, and of one that is too large. */
const NO_SUCH_ID: ReadonlySet<unknown> = new Set(['22P02', '22003']);
const VALUE = /(?:for type \w+: |value )"([^"]*)"/;

/**
 * An address that names a row by what cannot be a row's number (`/admin/users/6abc`) has nothing there. The CMS asks
 * its database all the same, and takes the database's answer for a fault of its own.
 */
export default function unknownIds() {
  return async (ctx: Context, next: () => Promise<unknown>) => {
    try {
      await next();
    } catch (error) {
      const { code, message = '' } = Object(error) as { code?: unknown; message?: string };
      const value = NO_SUCH_ID.has(code) ? VALUE.exec(message)?.[1] : undefined;
      if (value === undefined || !segmentsOf(ctx.path).includes(value)) throw error;
      throw new errors.NotFoundError('没有找到，可能已被删除。请返回列表，刷新后再看。');
    }
  };
}

const segmentsOf = (path: string): string[] =>
  path.split('/').map((segment) => {
    try {
      return decodeURIComponent(segment);
    } catch {
      return segment;
    }
  });
