import type { Core } from '@strapi/strapi';
import type { BodyIdentity } from '../../../shared/bodies';

const UID = 'api::body.body';

/** All bodies, the oldest first: that one is the default. */
export async function listBodies(strapi: Core.Strapi): Promise<BodyIdentity[]> {
  const rows = await strapi.db.query(UID).findMany({
    select: ['documentId', 'name', 'bodyCode', 'creditCode'],
    orderBy: { id: 'asc' },
  });
  return (rows as BodyIdentity[]).map((row) => ({ ...row, creditCode: row.creditCode?.trim() || null }));
}

/** The body of a name, code or credit code; without one, the default body. Undefined where there is none. */
export async function resolveBody(
  strapi: Core.Strapi,
  nameOrCode?: string,
): Promise<BodyIdentity | undefined> {
  const bodies = await listBodies(strapi);
  const wanted = nameOrCode?.trim();
  if (!wanted) return bodies[0];
  return (
    bodies.find((body) => body.bodyCode === wanted) ??
    bodies.find((body) => body.name === wanted) ??
    bodies.find((body) => body.creditCode === wanted)
  );
}
