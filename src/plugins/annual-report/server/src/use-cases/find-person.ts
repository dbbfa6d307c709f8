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
  findUserPermissions(user: object): Promise<readonly { action: string }[]>;
}

/**
 * The active person with that log-in, who must have a right in the panel.
 * @throws Failure PERSON_UNKNOWN, RIGHT_MISSING
 */
export async function personWith(strapi: Core.Strapi, email: string, right: Right): Promise<Actor> {
  const user = (await strapi.db.query('admin::user').findOne({
    where: { email: email.trim().toLowerCase(), isActive: true, blocked: false },
    populate: ['roles'],
  })) as (object & { email: string }) | null;
  if (!user) throw new Failure('PERSON_UNKNOWN', `（${email}）`);
  const service = strapi.service('admin::permission') as unknown as PermissionService;
  const granted = await service.findUserPermissions(user);
  if (!granted.some(({ action }) => action === actionOf(right)))
    throw new Failure('RIGHT_MISSING', `（${email}）`);
  return actorOf(user);
}
