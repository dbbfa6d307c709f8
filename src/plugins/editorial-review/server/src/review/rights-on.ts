/** What the person at the panel may do with one item: her rights, as the panel's own engine tells them. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { forbidden } from '../../../../../plugin-parts/forbidden';
import { gateNames } from '../../../shared/gates';
import { GATES, type Gate } from '../../../shared/gates';
import type { ItemAct } from '../../../shared/review';
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

const lacking = (what: string, whom: string) =>
  `您的账号没有${what}的权限：请交给${whom}，或请管理员在“设置 → 用户”里给您加上有权限的角色。`;

/** What a right is needed for: which, and what is told to who lacks it. */
const NEEDS = {
  read: [({ read }) => read, '您的账号不能看这条信息：它属于另一个机关，或者您的角色没有这项权限。'],
  update: [({ update }) => update, lacking('修改这条信息', '录入员')],
  submit: [({ submit }) => submit, lacking('提交审核', '录入员')],
  sign: [({ gates }) => gates.length > 0, lacking('签字', '审核员')],
  return: [({ gates }) => gates.length > 0, lacking('退回', '审核员')],
  publish: [({ publish }) => publish, lacking('发布', '发布员')],
  emergency: [({ emergency }) => emergency, lacking('紧急发布', '发布员')],
  withdraw: [({ publish }) => publish, lacking('撤下', '发布员')],
  schedule: [({ publish }) => publish, lacking('定时发布、撤下', '发布员')],
} as const satisfies Record<
  ItemAct | 'read' | 'update',
  readonly [(rights: RightsOnItem) => boolean, string]
>;

/** That she has no right to something, and whom to turn to; null where she has it. */
export function lacks(rights: RightsOnItem, act: keyof typeof NEEDS): string | null {
  const [has, sentence] = NEEDS[act];
  return has(rights) ? null : sentence;
}

/** The same of gates, by name. */
export function lacksGates(rights: RightsOnItem, gates: readonly Gate[]): string | null {
  const lacked = gates.filter((gate) => !rights.gates.includes(gate));
  return lacked.length > 0 ? lacking(`签${gateNames(lacked)}`, '有这项权限的审核员') : null;
}

/** @throws a 403 with a sentence that says whom to turn to */
export function demandRight(rights: RightsOnItem, act: keyof typeof NEEDS, gate?: Gate): void {
  const sentence = gate ? lacksGates(rights, [gate]) : lacks(rights, act);
  if (sentence) throw forbidden('RIGHT_MISSING', sentence);
}
