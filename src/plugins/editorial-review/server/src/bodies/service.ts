/** The service `bodies`: who belongs where. */
import type { Core } from '@strapi/strapi';
import { forbidden } from '../../../../../plugin-parts/forbidden';
import { bodiesOf } from '../../../domain/roles/bodies-of';
import { BODY_NOT_YOURS, type OwnBodiesService, type PanelUser, type Reach } from '../../../shared/bodies';
import { userAtPanel } from '../acting/acting';
import { actingOf } from '../../../../../plugin-parts/review-services';
import { oncePerRequest } from './once-per-request';
import { bodiesWithMembers, bodyCodesOf, roleCodesOf } from './repositories/belonging';

/** What stands on the page of somebody who reaches too far. */
export const notYours = (): Error =>
  forbidden(
    BODY_NOT_YOURS,
    '这是别的公开主体的内容，您不能查看或修改；确需办理，请联系管理员把您加入那个主体。',
  );

/** All bodies, as a request finds them. */
export const allBodies = (strapi: Core.Strapi) =>
  oncePerRequest(strapi, bodiesWithMembers, () => bodiesWithMembers(strapi));

export function ownBodies(strapi: Core.Strapi): OwnBodiesService {
  const look = async (user: PanelUser): Promise<Reach> => {
    const roles = user.roles?.map(({ code }) => code) ?? (await roleCodesOf(strapi, user.id));
    return bodiesOf({ id: user.id, roles }, await allBodies(strapi));
  };

  const service: OwnBodiesService = {
    of: (user) => oncePerRequest(strapi, `reach of ${user.id}`, () => look(user)),
    async current() {
      // What is done in somebody's name at a set minute or by command is not done at the panel.
      const user = actingOf(strapi).current().way === 'panel' ? userAtPanel(strapi) : undefined;
      return user ? service.of(user as PanelUser) : 'all';
    },
    async demand(bodyCode) {
      const reach = await service.current();
      if (reach !== 'all' && !(bodyCode && reach.includes(bodyCode))) throw notYours();
    },
    async demandDocument(uid, documentId) {
      const reach = await service.current();
      if (reach === 'all') return;
      const codes = await bodyCodesOf(strapi, uid, documentId);
      if (!codes.every((code) => code && reach.includes(code))) throw notYours();
    },
  };
  return service;
}
