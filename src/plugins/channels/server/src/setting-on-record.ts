import type { Core } from '@strapi/strapi';
import { trailOf } from '../../../../plugin-parts/review-services';

/**
 * Puts a change of settings on record: what was changed by name, never a value, for it may be a secret.
 * @param changed names of the settings, or what was done
 */
export const settingOnRecord = (
  strapi: Core.Strapi,
  title: string,
  changed: readonly string[],
): Promise<void> =>
  trailOf(strapi).append({
    act: 'setting',
    subject: { type: 'setting', id: title, title },
    details: { changed },
  });
