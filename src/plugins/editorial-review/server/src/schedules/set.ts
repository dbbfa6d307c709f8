/** Setting something for a minute, and taking that back. */
import type { Core } from '@strapi/strapi';
import { refusedBy } from '../../../../../plugin-parts/refused';
import {
  NOT_A_MINUTE,
  SCHEDULE_UNKNOWN,
  SETTLED,
  settingRefusal,
  UNREADABLE,
} from '../../../domain/schedules/refusals';
import { shanghaiMinute } from '../../../../../shanghai-time';
import { readMinute } from '../../../domain/schedules/minute';
import type { ScheduleRequest } from '../../../shared/schedules';
import { demand, putOnRecord, withItem } from '../review/open-item';
import { actingOf } from '../../../../../plugin-parts/review-services';
import { inTransaction } from '../transaction';
import { addSchedule, claim, isKnown, settle, waitingFor } from './repositories/schedule-repository';

/**
 * Sets a publication or withdrawal of an item, in the name of whoever is acting. Asked for the same again (a double
 * click), it is set already. Whether it may happen is asked at its minute, not now.
 * @throws Refused ITEM_UNKNOWN, SCHEDULE_TIME_UNREADABLE, SCHEDULE_NOT_A_MINUTE, SCHEDULE_PAST, SCHEDULE_TOO_FAR,
 *   SCHEDULE_TWICE, SCHEDULE_ORDER
 */
export async function setSchedule(
  strapi: Core.Strapi,
  documentId: string,
  { action, at: written }: ScheduleRequest,
  now: Date,
): Promise<void> {
  const at = readMinute(written);
  if (at === null) throw refusedBy(UNREADABLE);
  if (at === 'notAMinute') throw refusedBy(NOT_A_MINUTE);
  const { key, name } = actingOf(strapi).current();
  await withItem(strapi, documentId, (item) =>
    inTransaction(strapi, async (trx) => {
      const waiting = await waitingFor(trx, documentId);
      const isSet = waiting.some(
        (each) => each.action === action && each.actorKey === key && each.at.getTime() === at.getTime(),
      );
      if (isSet) return;
      const others = waiting.map((each) => ({ ...each, by: each.actorName }));
      demand(settingRefusal({ action, at }, others, now));
      const { uid, draft } = item;
      await addSchedule(trx, {
        ...{ uid, documentId, bodyCode: draft.bodyCode, action, at },
        ...{ actorKey: key, actorName: name, createdAt: now },
      });
      const details = { action, at: shanghaiMinute(at) };
      await putOnRecord(strapi, item, { act: 'schedule', fingerprint: draft.fingerprint, details });
    }),
  );
}

/**
 * Takes back what waits, whoever set it.
 * @throws Refused ITEM_UNKNOWN, SCHEDULE_UNKNOWN, SCHEDULE_SETTLED
 */
export const cancelSchedule = (
  strapi: Core.Strapi,
  documentId: string,
  id: string,
  now: Date,
): Promise<void> =>
  withItem(strapi, documentId, (item) =>
    inTransaction(strapi, async (trx) => {
      const isId = /^\d{1,15}$/.test(id);
      if (!isId || !(await isKnown(trx, documentId, id))) throw refusedBy(SCHEDULE_UNKNOWN);
      const claimed = await claim(trx, id);
      if (!claimed) throw refusedBy(SETTLED);
      await settle(trx, id, { state: 'cancelled', at: now, late: false, problem: null });
      await putOnRecord(strapi, item, {
        act: 'unschedule',
        fingerprint: item.draft.fingerprint,
        details: { action: claimed.action, at: shanghaiMinute(claimed.at) },
      });
    }),
  );
