/** Whether the person who set something may still do it when its minute has come. */
import type { Core } from '@strapi/strapi';
import { refusedBy } from '../../../../../plugin-parts/refused';
import { personGone, rightGone } from '../../../domain/schedules/refusals';
import type { ItemSeen } from '../review/open-item';
import { rightsOn } from '../review/rights-on';
import type { Schedule } from './repositories/schedule-repository';

interface PermissionService {
  readonly engine: { generateUserAbility(user: object): Promise<unknown> };
}

const PERSON = /^user:(.+)$/;

/**
 * As the panel would ask her if she pressed the button now. Who sets it on the command line is the server's operator,
 * whom the panel does not know.
 * @throws Refused SCHEDULE_PERSON_GONE, SCHEDULE_RIGHT_GONE
 */
export async function demandStillAllowed(
  strapi: Core.Strapi,
  { actorKey, actorName }: Schedule,
  { uid, documentId, draft }: ItemSeen,
): Promise<void> {
  const person = PERSON.exec(actorKey)?.[1];
  if (person === undefined) return;
  const user = (await strapi.db.query('admin::user').findOne({
    where: { documentId: person, isActive: true, blocked: false },
    populate: ['roles'],
  })) as object | null;
  if (!user) throw refusedBy(personGone(actorName));
  const { engine } = strapi.service('admin::permission') as unknown as PermissionService;
  const state = { userAbility: await engine.generateUserAbility(user) };
  const rights = rightsOn(strapi, { state }, uid, { documentId, bodyCode: draft.bodyCode });
  if (!rights.publish) throw refusedBy(rightGone(actorName));
}
