import type { Core } from '@strapi/strapi';
import { report2021Schema } from '../../../shared/report';
import { Failure } from '../failure';
import { findApproval } from '../repositories/step-repository';
import { sealOfApproval } from '../seal';
import type { SealedApproval } from './drift-since';

/**
 * What was approved of an edition, its seal proved; null where nothing was.
 * @throws Failure SEAL_BROKEN
 */
export async function readApproval(
  strapi: Core.Strapi,
  bodyCode: string,
  year: number,
  number: number,
): Promise<SealedApproval | null> {
  const kept = await findApproval(strapi, bodyCode, year, number);
  if (!kept) return null;
  if (sealOfApproval(kept.report, kept.rows) !== kept.seal) throw new Failure('SEAL_BROKEN');
  return {
    report: report2021Schema.parse(JSON.parse(kept.report)),
    rows: JSON.parse(kept.rows) as SealedApproval['rows'],
  };
}
