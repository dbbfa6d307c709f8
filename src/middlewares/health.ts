import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readEnvironment } from '../environment';
import { checkReadiness } from '../health/readiness';
import { findMissingTables } from '../health/repositories/readiness-repository';

const LIMIT_MS = 2000;

/** `/healthz`: alive, without asking the database. `/readyz`: able to serve. */
export default function health(_config: unknown, { strapi }: { strapi: Core.Strapi }) {
  const { demo } = readEnvironment();

  return async (ctx: Context, next: () => Promise<unknown>) => {
    if (!['GET', 'HEAD'].includes(ctx.method)) return next();
    if (ctx.path === '/healthz') {
      ctx.set('Cache-Control', 'no-store');
      ctx.body = { status: 'ok', demo };
      return;
    }
    if (ctx.path === '/readyz') {
      const tables = Object.values(strapi.contentTypes).map(
        ({ collectionName }: { collectionName: string }) => collectionName,
      );
      const readiness = await checkReadiness(() => findMissingTables(strapi.db.connection, tables), LIMIT_MS);
      ctx.set('Cache-Control', 'no-store');
      ctx.status = readiness.status === 'ready' ? 200 : 503;
      ctx.body = readiness;
      return;
    }
    return next();
  };
}
