/** Nobody below the super administrator makes herself or another one. The CMS itself asks for the right only. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { forbidden } from '../../../../../plugin-parts/forbidden';
import { accountRefusal, roleRefusal } from '../../../domain/roles/account-refusals';
import { SUPER_ADMINISTRATOR } from '../../../domain/roles/definitions';
import { PERSON } from '../../../domain/roles/types';
import { addPolicy, type Policy } from '../add-policy';

const id = z.union([z.number(), z.string()]);
const person = z.object({ id, roles: z.array(z.object({ id, code: z.string() })) });
const asked = z.object({
  params: z.object({ id: id.optional() }).catch({}),
  request: z.object({
    body: z.object({ ids: z.array(id).optional(), roles: z.array(id).optional() }).catch({}),
  }),
});

interface Context {
  readonly state: { readonly user?: unknown };
}

function refuseWith(sentence: string | null): boolean {
  if (sentence) throw forbidden('ACCOUNT_GUARDED', sentence);
  return true;
}

function accountPolicy(strapi: Core.Strapi): Policy<Context> {
  return async (ctx) => {
    const actor = person.safeParse(ctx.state.user).data;
    if (!actor) return true;
    const { params, request } = asked.parse(ctx);
    const ids = [...(params.id === undefined ? [] : [params.id]), ...(request.body.ids ?? [])];
    const targets: unknown[] = ids.length
      ? await strapi.db.query(PERSON).findMany({ where: { id: { $in: ids } }, populate: ['roles'] })
      : [];
    const superRole = (await strapi.db
      .query('admin::role')
      .findOne({ where: { code: SUPER_ADMINISTRATOR } })) as { id: number } | null;
    const change = { targets: z.array(person).parse(targets), roles: request.body.roles };
    return refuseWith(accountRefusal(actor, change, superRole?.id));
  };
}

const rolePolicy: Policy<Context> = (ctx) => {
  const actor = person.safeParse(ctx.state.user).data;
  const { params, request } = asked.parse(ctx);
  const ids = [...(params.id === undefined ? [] : [params.id]), ...(request.body.ids ?? [])];
  return refuseWith(actor ? roleRefusal(actor, ids) : null);
};

/** Puts our policies behind the CMS's own on the routes that change accounts and roles. */
export function guardAccounts(strapi: Core.Strapi): void {
  const { routes: routers } = strapi.admin;
  addPolicy(strapi, 'accounts', accountPolicy(strapi), {
    routers,
    handlers: ['user.create', 'user.update', 'user.deleteOne', 'user.deleteMany'],
  });
  addPolicy(strapi, 'own-roles', rolePolicy, {
    routers,
    handlers: ['role.update', 'role.updatePermissions', 'role.deleteOne', 'role.deleteMany'],
  });
}
