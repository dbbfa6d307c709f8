/** Every right that a person has, of whatever role, reaches as far as her bodies. */
import type { Core } from '@strapi/strapi';
import type { PanelUser, Reach } from '../../../shared/bodies';
import { ownBodiesOf } from '../../../../../plugin-parts/review-services';
import { colleaguesOf } from './colleagues';
import { isByBody } from './keep-to-own-bodies';

/** A right that the CMS is about to grant, beside the person herself. */
interface Granting extends Partial<PanelUser> {
  readonly permission: { readonly action: unknown; readonly subject?: string | null };
  readonly condition: { and(query: object): unknown };
}

interface PermissionService {
  readonly engine: {
    readonly hooks: Readonly<
      Record<
        'before-register.permission',
        { register(handler: (granting: Granting) => Promise<void>): unknown }
      >
    >;
  };
}

/** Rights on the media library that are about single files. */
const FILE_RIGHTS: readonly unknown[] = ['plugin::upload.read', 'plugin::upload.assets.update'];

/**
 * The limit is added while a person's rights are worked out, beside whatever conditions her roles have: lists,
 * search, forms and pickers of the content manager and the media library go by it, and no role can be without it.
 */
export function limitRights(strapi: Core.Strapi): void {
  const { engine } = strapi.service('admin::permission') as unknown as PermissionService;
  engine.hooks['before-register.permission'].register(async ({ id, roles, permission, condition }) => {
    const { action, subject } = permission;
    const model = subject ? strapi.contentTypes[subject as 'api::body.body'] : undefined;
    const isContent = model !== undefined && isByBody(model.attributes);
    if (id === undefined || !(isContent || FILE_RIGHTS.includes(action))) return;
    const reach = await ownBodiesOf(strapi).of({ id, ...(roles && { roles }) });
    if (reach === 'all') return;
    if (isContent) condition.and({ bodyCode: { $in: [...reach] } });
    else await limitToColleagues(strapi, reach, condition);
  });
}

/** A file belongs to no body, but whoever uploaded it does. */
async function limitToColleagues(
  strapi: Core.Strapi,
  reach: Reach,
  condition: Granting['condition'],
): Promise<void> {
  const colleagues = await colleaguesOf(strapi, reach);
  if (colleagues) condition.and({ 'createdBy.id': { $in: colleagues } });
}
