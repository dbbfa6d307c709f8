import type { Core } from '@strapi/strapi';
import { ITEM_TYPES, type ItemUid } from '../../../../../public-content/item-facts';
import { REVIEW_ACTS, reviewActs } from '../../../domain/review/acts';
import { standingAfter, stateOf } from '../../../domain/review/standing';
import { placesOf, type ListName } from '../../../domain/review/waiting';
import type { Actor } from '../../../shared/acting';
import type { Line, Lists } from '../../../shared/lists';
import type { TrailRow } from '../../../shared/trail';
import { printsOf } from '../review/open-item';
import { listSchedules } from '../schedules/shown';
import { rowsAboutAll } from '../trail/repositories/trail-rows';
import { inTransaction } from '../transaction';
import { readAllVersions, type ItemVersions } from '../versions/read-item';
import { findCandidates, type Candidate } from './repositories/candidate-repository';

const UIDS = Object.keys(ITEM_TYPES) as ItemUid[];

/** Whether the asking person may read an item. */
export type MayRead = (uid: ItemUid, item: { documentId: string; bodyCode: string }) => boolean;

/**
 * What waits for whom, newest first: a handful of statements, however many items there are.
 * @param reader who asks
 */
export async function readLists(
  strapi: Core.Strapi,
  reader: Actor,
  mayRead: MayRead,
  now: Date,
): Promise<Lists> {
  const found = await inTransaction(strapi, async (trx) => {
    const candidates = await findCandidates(trx, UIDS);
    const ids = candidates.map(({ documentId }) => documentId);
    return { candidates, rows: await rowsAboutAll(trx, UIDS, ids, REVIEW_ACTS) };
  });
  const acts = bySubject(found.rows);
  const items = await versionsOfAll(strapi, found.candidates);
  const entries = found.candidates.flatMap((each) => {
    const versions = items.get(each.documentId);
    return versions ? linesOf(each, versions, acts.get(each.documentId) ?? [], reader, mayRead) : [];
  });
  const list = (name: ListName): Line[] =>
    entries
      .filter((entry) => entry.list === name)
      .map(({ line }) => line)
      .sort((a, b) => (a.at < b.at ? 1 : -1));
  return {
    toReview: list('toReview'),
    emergencies: list('emergencies'),
    returned: list('returned'),
    lapsed: list('lapsed'),
    toPublish: list('toPublish'),
    schedules: await listSchedules(strapi, ({ uid, ...item }) => mayRead(uid, item), now),
  };
}

function bySubject(rows: readonly TrailRow[]): ReadonlyMap<string, TrailRow[]> {
  const grouped = new Map<string, TrailRow[]>();
  for (const row of rows) {
    const id = row.subjectId ?? '';
    const group = grouped.get(id);
    if (group) group.push(row);
    else grouped.set(id, [row]);
  }
  return grouped;
}

async function versionsOfAll(
  strapi: Core.Strapi,
  candidates: readonly Candidate[],
): Promise<ReadonlyMap<string, ItemVersions>> {
  const read = UIDS.map((type) =>
    readAllVersions(
      strapi,
      type,
      candidates.filter(({ uid }) => uid === type).map(({ documentId }) => documentId),
    ),
  );
  return new Map((await Promise.all(read)).flatMap((each) => [...each]));
}

function linesOf(
  { uid, documentId }: Candidate,
  versions: ItemVersions,
  rows: readonly TrailRow[],
  reader: Actor,
  mayRead: MayRead,
): { list: ListName; line: Line }[] {
  const { draft } = versions;
  if (!draft) return [];
  const { title, bodyCode } = draft;
  if (!mayRead(uid, { documentId, bodyCode })) return [];
  const standing = standingAfter(reviewActs(rows));
  const prints = printsOf(versions);
  const state = stateOf(standing, prints);
  const isPublic = prints.published !== null;
  return placesOf(standing, prints, reader).map(({ list, ...place }) => ({
    list,
    line: { uid, documentId, title, bodyCode, state, isPublic, ...place },
  }));
}
