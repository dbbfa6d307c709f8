/** The government website on which a body's reports are read. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { SiteLabels } from '../../../render/html/page';

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() ?? '');

const row = z.object({ websiteName: text, websiteUrl: text, siteIdCode: text });

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : '');

/** As it has been entered; the domain, where it has not, is the one under which we are read ourselves. */
export async function siteLabelsOf(strapi: Core.Strapi, bodyCode: string): Promise<SiteLabels> {
  const found: unknown = await strapi.db.query('api::body.body').findOne({ where: { bodyCode } });
  const { websiteName, websiteUrl, siteIdCode } = row.parse(found ?? {});
  return {
    name: websiteName,
    domain: hostOf(websiteUrl) || hostOf(strapi.config.get<string>('server.absoluteUrl')),
    idCode: siteIdCode,
  };
}
