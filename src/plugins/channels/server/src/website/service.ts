import type { Core } from '@strapi/strapi';
import { missingSettings } from '../../../domain/website/missing-settings';
import type { WebsiteService } from '../../../shared/website';
import { findBodies, findColumns } from './repositories/site-repository';

export default ({ strapi }: { strapi: Core.Strapi }): WebsiteService => ({
  async missingSiteSettings() {
    return missingSettings(await findBodies(strapi), await findColumns(strapi));
  },
});
