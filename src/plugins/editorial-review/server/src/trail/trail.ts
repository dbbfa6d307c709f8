/** The trail as a service. */
import type { Core } from '@strapi/strapi';
import { linkedText, NOTHING_BEFORE } from '../../../domain/trail/link';
import type { NewAct, TrailRow, TrailService } from '../../../shared/trail';
import { actingOf } from '../../../../../plugin-parts/review-services';
import { inTransaction, type Knex } from '../transaction';
import { inTurn } from './in-turn';
import { headKeeperOf } from './keep-head';
import { linkKey, type LinkKey } from './link-key';
import { masked, maskText } from './mask';
import { insertRows, lastLink, lockTrail, rowsAbout } from './repositories/trail-rows';
import { shanghaiTime } from '../../../../../shanghai-time';

export const keyOf = (strapi: Core.Strapi): LinkKey =>
  linkKey(strapi.plugin('editorial-review').config<string>('encryptionKey'));

export function trailService(strapi: Core.Strapi, now: () => Date): TrailService {
  const key = keyOf(strapi);
  const head = headKeeperOf(strapi, key);
  const joined = <Result>(run: (trx: Knex) => Promise<Result>) => inTransaction(strapi, run);

  async function appendAll(acts: readonly NewAct[]) {
    await inTransaction(strapi, async (trx, onCommit) => {
      await lockTrail(trx);
      const [current, at] = [actingOf(strapi).current(), now()];
      const rows = acts.map((act) => asRow(act, current, at));
      await inTurn(trx, () => link(trx, key, rows));
      onCommit(() => head.soon());
    });
  }

  return {
    append: (act) => appendAll([act]),
    appendAll,
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

/** Adds the rows behind the last one, each linked to the one before. The turn must be held. */
async function link(trx: Knex, key: LinkKey, rows: readonly Unnumbered[]): Promise<void> {
  const last = await lastLink(trx);
  let { seq, hash } = last ?? { seq: 0, hash: NOTHING_BEFORE };
  const linked = rows.map((unnumbered) => {
    seq += 1;
    const row: TrailRow = { seq, ...unnumbered };
    hash = key.hash(linkedText(row, hash));
    return { ...row, keyId: key.id, hash };
  });
  await insertRows(trx, linked);
}
