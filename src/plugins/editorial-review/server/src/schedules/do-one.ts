/** One schedule whose minute has come. */
import type { Core } from '@strapi/strapi';
import { publishItem, withdrawItem } from '../../../../../publication/item-steps';
import { shanghaiMinute, spokenMinute } from '../../../../../shanghai-time';
import { isLate } from '../../../domain/schedules/minute';
import type { Acting } from '../../../shared/acting';
import { SCHEDULE_LABELS } from '../../../shared/schedules';
import { putOnRecord, withItem } from '../review/open-item';
import { actingOf, trailOf } from '../../../../../plugin-parts/review-services';
import { maskText } from '../trail/mask';
import { shanghaiTime } from '../../../../../shanghai-time';
import { inTransaction, type Knex } from '../transaction';
import { readVersions } from '../versions/read-item';
import { claim, settle, type Schedule } from './repositories/schedule-repository';
import { demandStillAllowed } from './still-allowed';
import { whyFailed } from './why-failed';

interface Clock {
  readonly now: Date;
  /** When this process began to look for what is due. */
  readonly upSince?: Date | undefined;
}

/**
 * Takes its step and settles it in one transaction: whichever process is first does it, once, and one that is killed
 * in the middle has done nothing. Where the step is refused all of that is undone, and a second transaction says why.
 * @param onFault is told of what was not foreseen
 * @throws where the database was at fault: it waits on
 */
export async function doOne(
  strapi: Core.Strapi,
  id: string,
  clock: Clock,
  onFault: (error: unknown) => void,
): Promise<void> {
  try {
    await claimed(strapi, id, (schedule, trx) => takeStep(strapi, trx, schedule, clock));
  } catch (error) {
    const failure = whyFailed(error);
    if (!failure) throw error;
    if (failure.isFault) onFault(error);
    await claimed(strapi, id, (schedule, trx) =>
      fail(strapi, trx, schedule, clock, maskText(failure.sentence)),
    );
  }
}

/** In the name of who set it, unless somebody else was first. */
const claimed = (
  strapi: Core.Strapi,
  id: string,
  run: (schedule: Schedule, trx: Knex) => Promise<void>,
): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    await trailOf(strapi).lock();
    const schedule = await claim(trx, id);
    if (schedule) await actingOf(strapi).as(inNameOf(schedule), () => run(schedule, trx));
  });

const inNameOf = ({ actorKey, actorName, action, at, createdAt }: Schedule): Acting => ({
  key: actorKey,
  name: actorName,
  way: 'schedule',
  reason: `${SCHEDULE_LABELS[action]}（${actorName}于${spokenMinute(createdAt)}设定，时间${spokenMinute(at)}）`,
});

async function takeStep(
  strapi: Core.Strapi,
  trx: Knex,
  schedule: Schedule,
  { now, upSince }: Clock,
): Promise<void> {
  const { documentId, action, at } = schedule;
  await withItem(strapi, documentId, async (item) => {
    await demandStillAllowed(strapi, schedule, item);
    await (action === 'publish' ? publishItem(strapi, documentId) : withdrawItem(strapi, documentId));
    const late = isLate(at, now, upSince);
    await settle(trx, schedule.id, { state: 'done', at: now, late, problem: null });
    if (!late) return;
    const details = { action, at: shanghaiMinute(at), done: shanghaiTime(now) };
    await putOnRecord(strapi, item, { act: 'late', fingerprint: item.draft.fingerprint, details });
  });
}

async function fail(
  strapi: Core.Strapi,
  trx: Knex,
  { id, uid, documentId, bodyCode, action, at }: Schedule,
  { now, upSince }: Clock,
  problem: string,
): Promise<void> {
  const late = isLate(at, now, upSince);
  await settle(trx, id, { state: 'failed', at: now, late, problem });
  const { draft } = await readVersions(strapi, uid, documentId);
  await trailOf(strapi).append({
    act: 'schedule',
    subject: { type: uid, id: documentId, title: draft?.title },
    bodyCode: draft?.bodyCode ?? bodyCode,
    fingerprint: draft?.fingerprint,
    details: { action, at: shanghaiMinute(at), failed: problem, ...(late ? { late } : {}) },
  });
}
