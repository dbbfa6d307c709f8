import type { Core } from '@strapi/strapi';
import { ownBodiesOf } from '../../../../../plugin-parts/review-services';
import type { BodiesService } from '../../../shared/bodies';
import { listBodies, resolveBody } from '../repositories/bodies';

/** The one door to a body by name: whoever is at the panel finds her own behind it, and no other. */
export default ({ strapi }: { strapi: Core.Strapi }): BodiesService => {
  const list = async () => {
    const [reach, all] = await Promise.all([ownBodiesOf(strapi).current(), listBodies(strapi)]);
    return reach === 'all' ? all : all.filter(({ bodyCode }) => reach.includes(bodyCode));
  };
  return {
    list,
    async resolve(nameOrCode) {
      if (!nameOrCode?.trim()) return (await list())[0];
      const found = await resolveBody(strapi, nameOrCode);
      if (found) await ownBodiesOf(strapi).demand(found.bodyCode);
      return found;
    },
  };
};
