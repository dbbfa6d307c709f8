/** What is set, as people see it. */
import type { Core } from '@strapi/strapi';
import { ITEM_TYPES, type ItemUid } from '../../../../../public-content/item-facts';
import { shanghaiMinute } from '../../../../../shanghai-time';
import { isMoot, outlook } from '../../../domain/schedules/outlook';
import type { ListedSchedule, ScheduleView } from '../../../shared/schedules';
import type { ItemSeen } from '../review/open-item';
import { shanghaiTime } from '../../../../../shanghai-time';
import { inTransaction } from '../transaction';
import { latestFor, waitingOrOdd, type Schedule } from './repositories/schedule-repository';

const RECENT_MS = 30 * 24 * 3_600_000;

const view = ({ id, action, at, actorName, state, problem }: Schedule): ScheduleView => ({
  id,
  action,
  at: shanghaiMinute(at),
  by: actorName,
  state,
  note: problem,
});

/** What waits for an item, with what stands in its way; and what failed, until that no longer matters. */
export async function schedulesOf(
  strapi: Core.Strapi,
  { documentId, standing, prints }: ItemSeen,
): Promise<ScheduleView[]> {
  const latest = await inTransaction(strapi, (trx) => latestFor(trx, documentId));
  return latest.flatMap((schedule) => {
    const { state, action } = schedule;
    if (state === 'waiting') return [{ ...view(schedule), note: outlook(action, standing, prints) }];
    return state === 'failed' && !isMoot(action, prints) ? [view(schedule)] : [];
  });
}

/** What waits of all items, by its time; then what failed or was late in the last 30 days, the latest first. */
export async function listSchedules(
  strapi: Core.Strapi,
  maySee: (schedule: Schedule) => boolean,
  now: Date,
): Promise<ListedSchedule[]> {
  const recent = new Date(now.getTime() - RECENT_MS);
  const rows = (await inTransaction(strapi, (trx) => waitingOrOdd(trx, recent))).filter(maySee);
  const titles = await titlesOf(strapi, rows);
  return rows.map((row) => ({
    ...view(row),
    uid: row.uid,
    documentId: row.documentId,
    title: titles.get(row.documentId) ?? null,
    bodyCode: row.bodyCode,
    late: row.late,
    settledAt: row.settledAt && shanghaiTime(row.settledAt),
  }));
}

/** The drafts' titles by documentId; one question a type. */
async function titlesOf(strapi: Core.Strapi, rows: readonly Schedule[]): Promise<Map<string, string>> {
  const found = await Promise.all(
    (Object.keys(ITEM_TYPES) as ItemUid[]).map((uid) => {
      const documentIds = rows.filter((row) => row.uid === uid).map(({ documentId }) => documentId);
      const where = { documentId: { $in: documentIds }, publishedAt: null };
      return strapi.db.query(uid).findMany({ where, select: ['documentId', 'title'] }) as Promise<
        { documentId: string; title: string | null }[]
      >;
    }),
  );
  return new Map(found.flat().map(({ documentId, title }) => [documentId, title ?? '']));
}
