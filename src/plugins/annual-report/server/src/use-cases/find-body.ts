import type { Core } from '@strapi/strapi';
import type { BodiesService, BodyIdentity } from '../../../../registers/shared/bodies';
import type { Body } from '../../../domain/assembly/body';
import { Failure } from '../failure';
import { findBody } from '../repositories/body-repository';

/**
 * Which body a name, code or 统一社会信用代码 means; without one, the first body.
 * @throws Failure BODY_UNKNOWN
 */
export async function identifyBody(strapi: Core.Strapi, wanted?: string): Promise<BodyIdentity> {
  const bodies = strapi.plugin('registers').service<BodiesService>('bodies');
  const found = await bodies.resolve(wanted);
  if (found) return found;
  const names = (await bodies.list()).map(({ name }) => name).join('、');
  throw new Failure('BODY_UNKNOWN', wanted ? `现有：${names}。` : undefined);
}

/**
 * The same body with its settings and columns, as a report needs it.
 * @throws Failure BODY_UNKNOWN
 */
export async function resolveBody(strapi: Core.Strapi, wanted?: string): Promise<Body> {
  const { bodyCode } = await identifyBody(strapi, wanted);
  const body = await findBody(strapi, bodyCode);
  if (!body) throw new Failure('BODY_UNKNOWN');
  return body;
}
