import type { Core } from '@strapi/strapi';
import type { BodiesService } from '../../../shared/bodies';
import { listBodies, resolveBody } from '../repositories/bodies';

export default ({ strapi }: { strapi: Core.Strapi }): BodiesService => ({
  resolve: (nameOrCode) => resolveBody(strapi, nameOrCode),
  list: () => listBodies(strapi),
});
