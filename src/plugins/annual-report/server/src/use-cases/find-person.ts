/** The people of the panel, as those who take steps. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Actor } from '../../../domain/life/steps';
import { Failure } from '../failure';
import { actionOf, type Right } from '../permissions';

const person = z.object({
  documentId: z.string(),
  email: z.string(),
  firstname: z.string().nullish(),
  lastname: z.string().nullish(),
});

/** A person of the panel: known by document id, told by name, else by address. */
export function actorOf(user: unknown): Actor {
  const { documentId, email, firstname, lastname } = person.parse(user);
  return { key: `user:${documentId}`, name: [lastname, firstname].filter(Boolean).join('') || email };
}

interface PermissionService {
  findUserPermissions(
    user: object,
  ): Promise<readonly { readonly action: string; readonly subject?: string | null }[]>;
}

/**
 * The active person with that log-in, who must be allowed an action in the panel; on content, of that type.
 * @throws Failure PERSON_UNKNOWN, RIGHT_MISSING
 */
export async function personAllowed(
  strapi: Core.Strapi,
  email: string,
  action: string,
  type?: string,
): Promise<Actor> {
  const user = (await strapi.db.query('admin::user').findOne({
    where: { email: email.trim().toLowerCase(), isActive: true, blocked: false },
    populate: ['roles'],
  })) as (object & { email: string }) | null;
  if (!user) throw new Failure('PERSON_UNKNOWN', `（${email}）`);
  const service = strapi.service('admin::permission') as unknown as PermissionService;
  const granted = await service.findUserPermissions(user);
  const isGranted = granted.some((each) => each.action === action && (!type || each.subject === type));
  if (!isGranted) throw new Failure('RIGHT_MISSING', `（${email}）`);
  return actorOf(user);
}

/**
 * The same for a right on reports.
 * @throws Failure PERSON_UNKNOWN, RIGHT_MISSING
 */
export const personWith = (strapi: Core.Strapi, email: string, right: Right): Promise<Actor> =>
  personAllowed(strapi, email, actionOf(right));
