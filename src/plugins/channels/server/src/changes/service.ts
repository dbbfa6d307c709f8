import type { Core } from '@strapi/strapi';
import type { ChangesService } from '../../../shared/changes';
import { latestChange } from './repositories/change-repository';

export default ({ strapi }: { strapi: Core.Strapi }): ChangesService => ({
  latest: () => latestChange(strapi.db.connection),
});
