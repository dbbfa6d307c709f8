import type { Core } from '@strapi/strapi';
import { siteOf } from '../../../domain/website/site';
import type { Site } from '../../../domain/website/item';
import { findBodies } from './repositories/site-repository';

/** Where we are read: absolute, without a slash at its end. */
export const baseOf = (strapi: Core.Strapi): string =>
  strapi.config.get<string>('server.absoluteUrl').replace(/\/$/, '');

export const noticeOf = (strapi: Core.Strapi): string | null =>
  strapi.plugin('channels').config<string | undefined>('notice') ?? null;

/** The sites of bodies, by their code; for a code that is no body's, or none, that of the first. */
export async function readSites(strapi: Core.Strapi): Promise<(bodyCode?: string) => Site> {
  const bodies = await findBodies(strapi);
  const about = { base: baseOf(strapi), notice: noticeOf(strapi) };
  return (bodyCode) => siteOf(bodies, bodyCode, about);
}
