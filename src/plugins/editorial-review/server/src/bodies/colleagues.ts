import type { Core } from '@strapi/strapi';
import { bodiesOf, shareABody } from '../../../domain/roles/bodies-of';
import type { Reach } from '../../../shared/bodies';
import { oncePerRequest } from './once-per-request';
import { people } from './repositories/people';
import { allBodies } from './service';

/** The ids of everybody who shares a body with who reaches so far; null in an office of one body, where all do. */
export async function colleaguesOf(
  strapi: Core.Strapi,
  reach: Reach,
): Promise<readonly (number | string)[] | null> {
  const bodies = await allBodies(strapi);
  if (bodies.length < 2) return null;
  const everybody = await oncePerRequest(strapi, people, () => people(strapi));
  return everybody
    .filter(({ id, roles }) =>
      shareABody(reach, bodiesOf({ id, roles: roles.map(({ code }) => code) }, bodies)),
    )
    .map(({ id }) => id);
}
