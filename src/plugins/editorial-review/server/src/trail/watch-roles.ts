/** Puts on record what roles and access tokens are made, changed and removed, and which rights a role is given. */
import type { Core } from '@strapi/strapi';
import { trailOf } from '../../../../../plugin-parts/review-services';
import { inTransaction } from '../transaction';
import { changedFields, textOf, watchRows, type Row } from './watch-rows';

type Kind = 'role' | 'token';

const LABELS = {
  name: '名称',
  description: '说明',
  type: '类型',
  lifespan: '有效期',
  accessKey: '更换令牌',
};

function watchNamed(strapi: Core.Strapi, uid: string, kind: Kind): void {
  const put = (row: Row, changed: readonly string[]) =>
    trailOf(strapi).append({
      act: 'permission',
      subject: { type: kind, id: textOf(row, 'documentId') || textOf(row, 'id'), title: textOf(row, 'name') },
      details: { changed },
    });
  watchRows(strapi, uid, {
    populate: [],
    async written(before, after) {
      if (before && after) {
        const changed = changedFields(before, after, LABELS);
        if (changed.length > 0) await put(after, changed);
      } else if (after) await put(after, ['新建']);
      else if (before) await put(before, ['删除']);
    },
  });
}

interface Granted {
  readonly action: string;
  readonly subject?: string | null;
}
interface Roles {
  assignPermissions(roleId: number | string, permissions: readonly Granted[]): Promise<unknown>;
}

interface Services {
  extend(uid: string, change: (service: Roles) => Roles): unknown;
}

/** A right as it is told: the action, and on what. */
const told = ({ action, subject }: Granted): string => (subject ? `${action}（${subject}）` : action);

const rightsOf = async (strapi: Core.Strapi, role: number | string): Promise<string[]> =>
  ((await strapi.db.query('admin::permission').findMany({ where: { role: { id: role } } })) as Granted[]).map(
    told,
  );

/**
 * Rights are written one row a right; the panel saves all of a role at once, and that is one act. What the CMS gives
 * its own administrator at a start goes another way.
 */
function watchRights(strapi: Core.Strapi): void {
  const services = strapi.get<Services>('services');
  const watched =
    (roles: Roles): Roles['assignPermissions'] =>
    (roleId, permissions) =>
      inTransaction(strapi, async () => {
        const trail = trailOf(strapi);
        await trail.lock();
        const before = await rightsOf(strapi, roleId);
        const result = await roles.assignPermissions(roleId, permissions);
        const after = await rightsOf(strapi, roleId);
        const added = after.filter((each) => !before.includes(each));
        const taken = before.filter((each) => !after.includes(each));
        const role = (await strapi.db.query('admin::role').findOne({ where: { id: roleId } })) as Row | null;
        if (added.length + taken.length > 0) {
          await trail.append({
            act: 'permission',
            subject: { type: 'role', id: textOf(role, 'documentId'), title: textOf(role, 'name') },
            details: { added, taken },
          });
        }
        return result;
      });
  services.extend('admin::role', (roles) => ({ ...roles, assignPermissions: watched(roles) }));
}

export function watchRoles(strapi: Core.Strapi): void {
  watchNamed(strapi, 'admin::role', 'role');
  watchNamed(strapi, 'admin::api-token', 'token');
  watchNamed(strapi, 'admin::transfer-token', 'token');
  watchRights(strapi);
}
