/** The trail as a service. */
import type { Core } from '@strapi/strapi';
import { canonical, linkedText, NOTHING_BEFORE } from '../../../domain/trail/link';
import type { Head } from '../../../domain/trail/verify';
import type { NewAct, TrailRow, TrailService } from '../../../shared/trail';
import { actingOf } from '../../../../../plugin-parts/review-services';
import { inTransaction, type Knex } from '../transaction';
import { inTurn } from './in-turn';
import { headKeeperOf } from './keep-head';
import { demandLastWritten, remember } from './last-written';
import { linkKey, type LinkKey } from './link-key';
import { masked, maskText } from './mask';
import { insertRow, lastLink, lockTrail, rowsAbout } from './repositories/trail-rows';
import { shanghaiTime } from '../../../../../shanghai-time';

export const keyOf = (strapi: Core.Strapi): LinkKey =>
  linkKey(strapi.plugin('editorial-review').config<string>('encryptionKey'));

export function trailService(strapi: Core.Strapi, now: () => Date): TrailService {
  const key = keyOf(strapi);
  const head = headKeeperOf(strapi, key);
  const joined = <Result>(run: (trx: Knex) => Promise<Result>) => inTransaction(strapi, run);

  return {
    async append(act) {
      await inTransaction(strapi, async (trx, onCommit) => {
        await lockTrail(trx);
        const row = asRow(act, actingOf(strapi).current(), now());
        const written = await inTurn(trx, async () => {
          await demandLastWritten(strapi, trx, key);
          return link(trx, key, row);
        });
        onCommit(() => {
          remember(strapi, written);
          head.soon();
        });
      });
    },
    async lock() {
      await joined((trx) => lockTrail(trx));
    },
    about: (subject, acts) => joined((trx) => rowsAbout(trx, subject, acts)),
  };
}

type Unnumbered = Omit<TrailRow, 'seq'>;

function asRow(
  { act, subject, bodyCode, fingerprint, details, by }: NewAct,
  current: NonNullable<NewAct['by']>,
  at: Date,
): Unnumbered {
  const actor = by ?? current;
  const why: NewAct['details'] = actor.reason ? { text: actor.reason } : {};
  return {
    at: shanghaiTime(at),
    act,
    actorKey: actor.key,
    actorName: actor.name,
    way: actor.way,
    bodyCode: bodyCode ?? null,
    subjectType: subject?.type ?? null,
    subjectId: subject?.id ?? null,
    subjectTitle: subject?.title ? maskText(subject.title) : null,
    fingerprint: fingerprint ?? null,
    details: masked({ ...why, ...details }) as TrailRow['details'],
  };
}

/** Adds the row behind the last one. The turn must be held. */
async function link(trx: Knex, key: LinkKey, unnumbered: Unnumbered): Promise<Head> {
  const last = await lastLink(trx);
  const row: TrailRow = { seq: (last?.seq ?? 0) + 1, ...unnumbered };
  const hash = key.hash(linkedText(row, last?.hash ?? NOTHING_BEFORE));
  await insertRow(trx, { ...row, keyId: key.id, hash }, canonical(row.details));
  return { seq: row.seq, hash };
}
