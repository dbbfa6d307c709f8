import type { Core } from '@strapi/strapi';
import type { Body } from '../../../domain/assembly/body';
import { Failure } from '../failure';
import { findBody, listBodies } from '../repositories/body-repository';

/**
 * The body of that name, code or 统一社会信用代码; without one, the first body.
 * @throws Failure BODY_UNKNOWN
 */
export async function resolveBody(strapi: Core.Strapi, wanted?: string): Promise<Body> {
  const bodies = await listBodies(strapi);
  const found = wanted
    ? bodies.find((body) => [body.bodyCode, body.name, body.creditCode].includes(wanted))
    : bodies[0];
  const body = found ? await findBody(strapi, found.bodyCode) : null;
  if (!body) {
    throw new Failure(
      'BODY_UNKNOWN',
      wanted ? `现有：${bodies.map(({ name }) => name).join('、')}。` : undefined,
    );
  }
  return body;
}
