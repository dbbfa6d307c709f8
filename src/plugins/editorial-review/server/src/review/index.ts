import type { Part } from '../../../../../plugin-parts/part';
import { ensureVersions } from '../versions/repositories/version-repository';
import { watchItems } from './watch-items';

export const review: Part = {
  register: (strapi) => watchItems(strapi, () => new Date()),
  start: (strapi) => ensureVersions(strapi.db.connection),
};
