import type { Core } from '@strapi/strapi';
import { secretsOf, type Secrets } from '../secrets';

/** Seals and opens what the account keeps secret. */
export const sealer = (strapi: Core.Strapi): Secrets =>
  secretsOf(strapi.plugin('channels').config<string>('encryptionKey'));

/** What was sealed with another ENCRYPTION_KEY is as good as not there: it has to be entered anew. */
export function opened(seals: Secrets, sealed: string): string | undefined {
  try {
    return seals.open(sealed);
  } catch {
    return undefined;
  }
}
