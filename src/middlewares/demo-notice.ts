import type { Context } from 'koa';
import { readEnvironment } from '../environment';

/** Marks every answer of a demonstration, so that sample data is never taken for an office's own. */
export default function demoNotice() {
  const { demo } = readEnvironment();

  return async (ctx: Context, next: () => Promise<unknown>) => {
    if (demo) ctx.set('X-Gongkai-Notice', 'demo');
    return next();
  };
}
