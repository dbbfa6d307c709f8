import type { Core } from '@strapi/strapi';
import { listBodies, resolveBody, type Body } from '../repositories/bodies';

/** `strapi.plugin('registers').service('bodies')`: the 公开主体 by name or code. */
export interface BodiesService {
  /** The body of a name, bodyCode or creditCode; without one, the default body. */
  resolve(nameOrCode?: string): Promise<Body | undefined>;
  list(): Promise<Body[]>;
}

export default ({ strapi }: { strapi: Core.Strapi }): BodiesService => ({
  resolve: (nameOrCode) => resolveBody(strapi, nameOrCode),
  list: () => listBodies(strapi),
});
