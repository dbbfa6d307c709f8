import type { Core } from '@strapi/strapi';
import { reportSchema, type Report } from '../../../shared/report';
import { findEdition } from '../repositories/edition-repository';
import { publicEditions } from './public-editions';

/** Last year's report, as it was published or imported; null where there is none, or it was withdrawn. */
export async function previousReport(
  strapi: Core.Strapi,
  bodyCode: string,
  year: number,
): Promise<Report | null> {
  const [latest] = await publicEditions(strapi, bodyCode, year - 1);
  if (!latest || latest.withdrawn) return null;
  const edition = await findEdition(strapi, bodyCode, year - 1, latest.number);
  return edition ? reportSchema.parse(JSON.parse(edition.json)) : null;
}
