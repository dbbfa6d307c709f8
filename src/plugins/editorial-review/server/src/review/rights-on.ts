/** What the person at the panel may do with one item: her rights, as the panel's own engine tells them. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { forbidden } from '../../../../../plugin-parts/forbidden';
import { GATES, type Gate } from '../../../shared/gates';
import { actionOf } from '../permissions';

interface Ability {
  can(action: string): boolean;
}
type Verdicts = Readonly<Record<'read' | 'update' | 'publish', (entity: object) => boolean>>;
interface CheckerService {
  create(options: { userAbility: Ability; model: string }): { readonly can: Verdicts };
}

export interface RightsOnItem {
  readonly read: boolean;
  readonly update: boolean;
  readonly publish: boolean;
  readonly submit: boolean;
  readonly emergency: boolean;
  readonly gates: readonly Gate[];
}

/** @param item what conditions of rights look at */
export function rightsOn(
  strapi: Core.Strapi,
  ctx: Pick<Context, 'state'>,
  uid: string,
  item: { readonly documentId: string; readonly bodyCode: string },
): RightsOnItem {
  const ability = ctx.state.userAbility as Ability;
  const { can } = strapi
    .plugin('content-manager')
    .service<CheckerService>('permission-checker')
    .create({ userAbility: ability, model: uid });
  const read = can.read(item);
  return {
    read,
    update: can.update(item),
    publish: can.publish(item),
    submit: read && ability.can(actionOf('items.submit')),
    emergency: read && ability.can(actionOf('items.emergency')),
    gates: GATES.filter((gate) => read && ability.can(actionOf(`gates.${gate}`))),
  };
}

/** Whether the person may read items, for many at once: the engine's checker is made once for each type. */
export function readableBy(
  strapi: Core.Strapi,
  ctx: Context,
): (uid: string, item: { readonly documentId: string; readonly bodyCode: string }) => boolean {
  const service = strapi.plugin('content-manager').service<CheckerService>('permission-checker');
  const userAbility = ctx.state.userAbility as Ability;
  const made = new Map<string, Verdicts>();
  return (uid, item) => {
    const can = made.get(uid) ?? service.create({ userAbility, model: uid }).can;
    made.set(uid, can);
    return can.read(item);
  };
}

const SENTENCES = {
  read: '您的账号不能看这条信息：它属于另一个机关，或者您的角色没有这项权限。',
  update: '您的账号不能修改这条信息。需要的话，请管理员在“角色”里授权。',
  publish: '您的账号没有发布的权限。请交给发布员，或请管理员在“角色”里授权。',
  submit: '您的账号没有提交审核的权限。请管理员在“角色”里授权。',
  emergency: '您的账号没有紧急发布的权限。请管理员在“角色”里授权。',
} as const;

/** @throws a 403 with a sentence that says whom to turn to */
export function demandRight(rights: RightsOnItem, right: keyof typeof SENTENCES): void {
  if (!rights[right]) throw forbidden('RIGHT_MISSING', SENTENCES[right]);
}

/** @throws a 403 */
export function demandGate(rights: RightsOnItem, gate?: Gate): void {
  if (gate ? rights.gates.includes(gate) : rights.gates.length > 0) return;
  throw forbidden('RIGHT_MISSING', '您的账号不能签这一关。请由审核员办理，或请管理员在“角色”里授权。');
}
