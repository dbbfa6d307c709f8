import type { Core } from '@strapi/strapi';
import type { Finding as TextFinding } from '../../../../editorial-review/shared/findings';
import { checksOf } from '../../../../../plugin-parts/review-services';
import { publicTexts } from '../../../domain/rules/text/public-texts';
import type { Report } from '../../../shared/report';

/** Personal numbers and wording in everything that the public will read of a report. */
export async function checkPublicTexts(
  strapi: Core.Strapi,
  bodyCode: string,
  report: Report,
): Promise<readonly TextFinding[]> {
  const check = await checksOf(strapi).ofTexts(bodyCode);
  return check(publicTexts(report));
}
