/** Which bodies a person belongs to. */
import type { Reach } from '../../shared/bodies';
import { ADMINISTRATOR, SUPER_ADMINISTRATOR } from './definitions';

export interface BodyWithMembers {
  readonly bodyCode: string;
  /** Ids of the people who are picked in its 人员. */
  readonly members: readonly (number | string)[];
}

/** They look after the system, whichever body it is about. */
const OF_ALL_BODIES: readonly string[] = [SUPER_ADMINISTRATOR, ADMINISTRATOR];

/**
 * Where there is one body, everybody's is that. Where there are several, a person belongs to those that list her;
 * who is listed nowhere belongs to the oldest, which is the office itself.
 * @param bodies all there are, the oldest first
 */
export function bodiesOf(
  person: { readonly id: number | string; readonly roles: readonly string[] },
  bodies: readonly BodyWithMembers[],
): Reach {
  const [oldest, ...others] = bodies;
  if (!oldest || person.roles.some((role) => OF_ALL_BODIES.includes(role))) return 'all';
  if (others.length === 0) return [oldest.bodyCode];
  const own = bodies.filter(({ members }) => members.some((id) => String(id) === String(person.id)));
  return own.length > 0 ? own.map(({ bodyCode }) => bodyCode) : [oldest.bodyCode];
}

/** Whether two people have a body in common. */
export const shareABody = (one: Reach, other: Reach): boolean =>
  one === 'all' || other === 'all' || one.some((code) => other.includes(code));
