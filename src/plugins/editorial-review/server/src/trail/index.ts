import type { Part } from '../../../../../plugin-parts/part';
import { ensureTrail } from './repositories/trail-table';
import { trailService } from './trail';

export const trail: Part = {
  services: { trail: ({ strapi }) => trailService(strapi, () => new Date()) },
  start: (strapi) => ensureTrail(strapi.db.connection),
};
