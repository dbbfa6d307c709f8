import type { Core } from '@strapi/strapi';

/** A 公开主体, as imports and reports name it. */
export interface Body {
  readonly documentId: string;
  readonly name: string;
  readonly bodyCode: string;
  readonly creditCode: string | null;
}

const UID = 'api::body.body';

/** All bodies, the oldest first: that one is the default. */
export async function listBodies(strapi: Core.Strapi): Promise<Body[]> {
  const rows = await strapi.db.query(UID).findMany({
    select: ['documentId', 'name', 'bodyCode', 'creditCode'],
    orderBy: { id: 'asc' },
  });
  return rows as Body[];
}

/** The body of a name, code or credit code; without one, the default body. Undefined where there is none. */
export async function resolveBody(strapi: Core.Strapi, nameOrCode?: string): Promise<Body | undefined> {
  const bodies = await listBodies(strapi);
  const wanted = nameOrCode?.trim();
  if (!wanted) return bodies[0];
  return (
    bodies.find((body) => body.bodyCode === wanted) ??
    bodies.find((body) => body.name === wanted) ??
    bodies.find((body) => body.creditCode === wanted)
  );
}
