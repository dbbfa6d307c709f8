/** The roles of 先审后发, made at first start and kept up with the version. */
import type { Core } from '@strapi/strapi';
import { ROLES, SUPER_ADMINISTRATOR, type RoleDefinition } from '../../../domain/roles/definitions';
import { planRights, type Given, type HeldRight } from '../../../domain/roles/plan-rights';
import { rightsOfRole } from './permissions-of';
import { takeTurn } from '../repositories/turn';
import { inTransaction } from '../transaction';
import { rightsInOne } from '../trail/watch-rights';

interface Role {
  readonly id: number;
  readonly name: string;
}
interface RoleService {
  createRolesIfNoneExist(): Promise<void>;
  findOne(where: object): Promise<Role | null>;
  create(role: object): Promise<Role>;
  update(where: object, role: object): Promise<unknown>;
  deleteByIds(ids: readonly number[]): Promise<unknown>;
  getUsersCount(id: number): Promise<number>;
}
interface StoredRight {
  readonly id: number;
  readonly action: string;
  readonly subject: string | null;
  readonly properties: { readonly fields?: string[] };
  readonly conditions: string[];
}
interface PermissionService {
  findMany(query: object): Promise<StoredRight[]>;
  createMany(rights: readonly object[]): Promise<unknown>;
}

/** What was given so far, role by role. */
type Memory = Readonly<Record<string, Given>>;

/**
 * Makes the roles at the first start; at later ones only what a newer version knows more of is added. What a
 * person has changed, taken away or deleted stays so. Several processes that start at once take turns. What a start gives
 * is on record, one act a role.
 */
export const prepareRoles = (strapi: Core.Strapi): Promise<void> =>
  rightsInOne(strapi, () =>
    inTransaction(strapi, async (trx) => {
      await takeTurn(trx, 'roles');
      const store = strapi.store({ type: 'plugin', name: 'editorial-review', key: 'roles' });
      const memory = (await store.get({})) as Memory | null;
      if (!memory) await putMakersRolesRight(strapi);
      const next: Record<string, Given> = {};
      for (const role of ROLES) next[role.code] = await keepUp(strapi, role, memory?.[role.code]);
      await store.set({ value: next });
    }),
  );

const rolesOf = (strapi: Core.Strapi) => strapi.service('admin::role') as unknown as RoleService;

/** The CMS makes its own three where there is no role at all, so they come first. */
async function putMakersRolesRight(strapi: Core.Strapi): Promise<void> {
  const roles = rolesOf(strapi);
  await roles.createRolesIfNoneExist();
  const superAdministrator = await roles.findOne({ code: SUPER_ADMINISTRATOR });
  if (superAdministrator?.name === 'Super Admin')
    await roles.update(
      { id: superAdministrator.id },
      {
        name: await freeName(roles, '超级管理员'),
        description: '有全部权限；只用来安装、设置和应急，平时请用别的角色',
      },
    );
  for (const code of ['strapi-editor', 'strapi-author']) {
    const unused = await roles.findOne({ code });
    if (unused && (await roles.getUsersCount(unused.id)) === 0) await roles.deleteByIds([unused.id]);
  }
}

/** @returns what the role has been given by now */
async function keepUp(
  strapi: Core.Strapi,
  definition: RoleDefinition,
  given: Given | undefined,
): Promise<Given> {
  const roles = rolesOf(strapi);
  const { code, name, description } = definition;
  let role = await roles.findOne({ code });
  if (!role && given) return given;
  role ??= await roles.create({ code, name: await freeName(roles, name), description });
  const permissions = strapi.service('admin::permission') as unknown as PermissionService;
  const stored = await permissions.findMany({ where: { role: { id: role.id } } });
  const plan = planRights(rightsOfRole(strapi, definition), given ?? {}, stored.map(asHeld));
  await permissions.createMany(
    plan.add.map(({ action, subject, fields, conditions }) => ({
      action,
      actionParameters: {},
      subject,
      properties: fields ? { fields } : {},
      conditions,
      role: role.id,
    })),
  );
  for (const { id, fields } of plan.widen)
    await strapi.db.query('admin::permission').update({ where: { id }, data: { properties: { fields } } });
  return plan.given;
}

const asHeld = ({ id, action, subject, properties, conditions }: StoredRight): HeldRight => ({
  id,
  action,
  subject,
  fields: properties.fields ?? null,
  conditions,
});

/** Names are unique, and somebody may have made a role of that name before. */
const freeName = async (roles: RoleService, name: string): Promise<string> =>
  (await roles.findOne({ name })) ? `${name}（内置）` : name;
