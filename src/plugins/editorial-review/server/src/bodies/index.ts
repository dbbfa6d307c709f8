import type { Part } from '../../../../../plugin-parts/part';
import { guardBulkFiles } from './guard-bulk-files';
import { keepToOwnBodies } from './keep-to-own-bodies';
import { limitRights } from './limit-rights';
import { ownBodies } from './service';

/** Rights by body: nobody sees or touches another body's rows. */
export const bodies: Part = {
  services: { bodies: ({ strapi }) => ownBodies(strapi) },
  register(strapi) {
    strapi.documents.use(keepToOwnBodies(strapi));
    limitRights(strapi);
    guardBulkFiles(strapi);
  },
};
