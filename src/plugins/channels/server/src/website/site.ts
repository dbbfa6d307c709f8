import type { Core } from '@strapi/strapi';
import { siteOf } from '../../../domain/website/site';
import type { Site } from '../../../domain/website/item';
import { noticeOf } from '../notice';
import { publicBase } from '../public-base';
import { findBodies } from './repositories/site-repository';

/** The sites of bodies, by their code; for a code that is no body's, or none, that of the first. */
export async function readSites(strapi: Core.Strapi): Promise<(bodyCode?: string) => Site> {
  const bodies = await findBodies(strapi);
  const about = { base: publicBase(strapi), notice: noticeOf(strapi) };
  return (bodyCode) => siteOf(bodies, bodyCode, about);
}
