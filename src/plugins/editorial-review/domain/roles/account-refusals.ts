/** What nobody below the super administrator may do with accounts and roles, whatever rights she was given. */
import { SUPER_ADMINISTRATOR } from './definitions';

type Id = number | string;
interface Role {
  readonly id: Id;
  readonly code: string;
}
interface Person {
  readonly id: Id;
  readonly roles: readonly Role[];
}

const isSuper = ({ roles }: Person): boolean => roles.some(({ code }) => code === SUPER_ADMINISTRATOR);
const same = (a: readonly Id[], b: readonly Id[]): boolean => {
  const [one, other] = [new Set(a.map(String)), new Set(b.map(String))];
  return one.size === other.size && [...one].every((id) => other.has(id));
};

/**
 * @param change.targets the accounts to be changed or deleted; none where one is made
 * @param change.roles ids of the roles that the account is to have; absent where they stay
 * @returns a sentence, or null where nothing stands against it
 */
export function accountRefusal(
  actor: Person,
  change: { readonly targets: readonly Person[]; readonly roles?: readonly Id[] | undefined },
  superRole: Id | undefined,
): string | null {
  if (isSuper(actor)) return null;
  if (change.targets.some(isSuper)) return '超级管理员的账号只能由超级管理员修改或删除，请联系超级管理员。';
  if (!change.roles) return null;
  if (change.roles.some((id) => String(id) === String(superRole)))
    return '“超级管理员”这个角色只能由超级管理员授予，请选别的角色，或联系超级管理员。';
  const own = change.targets.find(({ id }) => String(id) === String(actor.id));
  const ownRoles = actor.roles.map(({ id }) => id);
  if (own && !same(change.roles, ownRoles)) return '不能修改自己的角色：请由另一位管理员或超级管理员来改。';
  return null;
}

/** @returns a sentence where somebody would change or delete a role that she has herself */
export function roleRefusal(actor: Person, roles: readonly Id[]): string | null {
  if (isSuper(actor)) return null;
  const own = new Set(actor.roles.map(({ id }) => String(id)));
  return roles.some((id) => own.has(String(id))) ? '不能修改自己所属角色的权限：请由超级管理员来改。' : null;
}
