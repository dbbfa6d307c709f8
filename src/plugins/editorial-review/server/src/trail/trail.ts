/** The trail as a service. */
import type { Core } from '@strapi/strapi';
import { canonical, linkedText, NOTHING_BEFORE } from '../../../domain/trail/link';
import type { NewAct, TrailRow, TrailService } from '../../../shared/trail';
import { actingOf } from '../services';
import { linkKey, type LinkKey } from './link-key';
import { insertRow, lastLink, lockTrail, rowsAbout, type Knex } from './repositories/trail-rows';

const SHANGHAI_MS = 8 * 3_600_000;

/** ISO 8601 with +08:00, to the millisecond. */
const shanghai = (instant: Date) =>
  new Date(instant.getTime() + SHANGHAI_MS).toISOString().replace('Z', '+08:00');

export const keyOf = (strapi: Core.Strapi): LinkKey =>
  linkKey(strapi.plugin('editorial-review').config<string>('encryptionKey'));

export function trailService(strapi: Core.Strapi, now: () => Date): TrailService {
  const key = keyOf(strapi);
  const inTransaction = <Result>(run: (trx: Knex) => Promise<Result>): Promise<Result> =>
    strapi.db.transaction(({ trx }: { trx: Knex }) => run(trx)) as Promise<Result>;

  return {
    async append(act) {
      await inTransaction(async (trx) => {
        await lockTrail(trx);
        await link(trx, key, asRow(act, actingOf(strapi).current(), now()));
      });
    },
    async lock() {
      await inTransaction((trx) => lockTrail(trx));
    },
    about: (subject, acts) => inTransaction((trx) => rowsAbout(trx, subject, acts)),
  };
}

type Unnumbered = Omit<TrailRow, 'seq'>;

function asRow(
  { act, subject, bodyCode, fingerprint, details, by }: NewAct,
  current: NonNullable<NewAct['by']>,
  at: Date,
): Unnumbered {
  const actor = by ?? current;
  return {
    at: shanghai(at),
    act,
    actorKey: actor.key,
    actorName: actor.name,
    way: actor.way,
    bodyCode: bodyCode ?? null,
    subjectType: subject?.type ?? null,
    subjectId: subject?.id ?? null,
    subjectTitle: subject?.title ?? null,
    fingerprint: fingerprint ?? null,
    details: (details ?? {}) as TrailRow['details'],
  };
}

/** Adds the row behind the last one. The turn must be held. */
async function link(trx: Knex, key: LinkKey, unnumbered: Unnumbered): Promise<void> {
  const last = await lastLink(trx);
  const row: TrailRow = { seq: (last?.seq ?? 0) + 1, ...unnumbered };
  const hash = key.hash(linkedText(row, last?.hash ?? NOTHING_BEFORE));
  await insertRow(trx, { ...row, keyId: key.id, hash }, canonical(row.details));
}
