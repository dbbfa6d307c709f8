import type { Core } from '@strapi/strapi';
import { inTransaction } from '../transaction';
import { numberOf, versionsOf } from './repositories/version-repository';

/** Whether there is a version of an item that says this. */
export async function isKept(strapi: Core.Strapi, documentId: string, fingerprint: string): Promise<boolean> {
  const heads = await inTransaction(strapi, (trx) => versionsOf(trx, documentId));
  return numberOf(heads, fingerprint) !== undefined;
}
