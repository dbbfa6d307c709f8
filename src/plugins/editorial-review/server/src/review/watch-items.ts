/**
 * Stands around every write of an item, whichever way it comes: keeps its versions, puts on record what happened,
 * and is the gate: what becomes public has been answered for, what is taken back has a reason, what is deleted is
 * not public, or the whole write is undone.
 *
 * It looks at what was written instead of at what was called: the CMS publishes by `publish`, but also by `create`
 * and `update` that ask for the published status, and a call that a later version brings is held as well.
 */
import type { Core } from '@strapi/strapi';
import { isItemUid, type ItemUid } from '../../../../../public-content/item-facts';
import { changesBetween } from '../../../domain/trail/changes';
import { canonical } from '../../../domain/trail/link';
import type { ActName, Json } from '../../../shared/trail';
import { actingOf, trailOf } from '../../../../../plugin-parts/review-services';
import { factsOf } from '../trail/field-facts';
import { maskText } from '../trail/mask';
import { shanghaiTime } from '../../../../../shanghai-time';
import { inTransaction } from '../transaction';
import { readVersions, type ItemVersions, type Version } from '../versions/read-item';
import { BEFORE_RECORDS, keepVersion, lastVersion } from '../versions/repositories/version-repository';
import { demandDeletable, demandReason, demandReview } from './gate';

const READS = new Set(['findOne', 'findMany', 'findFirst', 'count']);
/** Of a program's own act. A person is asked for a reason. */
const NO_REASON = '程序撤下，没有写明理由';
const NOTHING: ItemVersions = { draft: null, published: null };

interface Params {
  readonly documentId?: string;
}

export function watchItems(strapi: Core.Strapi, now: () => Date): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context;
    if (!isItemUid(uid) || READS.has(action)) return next();
    const known = action === 'clone' ? undefined : (context.params as Params | undefined)?.documentId;
    return strapi.db.transaction(async () => {
      await trailOf(strapi).lock();
      const before = known === undefined ? NOTHING : await readVersions(strapi, uid, known);
      if (known !== undefined && action === 'delete') {
        await demandDeletable(strapi, { uid, documentId: known }, before);
      }
      const result = await next();
      const documentId = known ?? (result as Params | null)?.documentId;
      if (documentId === undefined) return result;
      const after = action === 'delete' ? NOTHING : await readVersions(strapi, uid, documentId);
      await record(strapi, { uid, documentId, before, after, at: shanghaiTime(now()) });
      return result;
    });
  });
}

interface Written {
  readonly uid: ItemUid;
  readonly documentId: string;
  readonly before: ItemVersions;
  readonly after: ItemVersions;
  readonly at: string;
}

async function record(strapi: Core.Strapi, written: Written): Promise<void> {
  const { before, after } = written;
  const isNew = after.published?.fingerprint !== before.published?.fingerprint;
  const published = isNew ? after.published : null;
  if (published) await demandReview(strapi, written, published);
  if (after.draft && after.draft.fingerprint !== before.draft?.fingerprint) {
    const first = before.draft && (await keepFirst(strapi, written, before.draft));
    const version = await keep(strapi, written, after.draft, actingOf(strapi).current().name);
    await put(strapi, written, before.draft ? 'edit' : 'create', after.draft, {
      version,
      ...(first ? { first } : {}),
      ...(before.draft ? { changes: changes(strapi, written, before.draft, after.draft) } : {}),
    });
  }
  if (published) await put(strapi, written, 'publish', published);
  const gone = before.draft ?? before.published;
  if (!after.draft && !after.published) {
    if (gone) await put(strapi, written, 'delete', gone, { wasPublic: before.published !== null });
  } else if (before.published && !after.published) {
    demandReason(strapi, before);
    const isSaid = actingOf(strapi).current().reason !== undefined;
    await put(strapi, written, 'unpublish', before.published, isSaid ? {} : { text: NO_REASON });
  }
}

/**
 * An item from before there were versions: what it said until now is its first.
 * @returns what goes on record of it with the edit; null where there are versions
 */
async function keepFirst(strapi: Core.Strapi, written: Written, draft: Version): Promise<Json> {
  const last = await inTransaction(strapi, (trx) => lastVersion(trx, written.documentId));
  if (last) return null;
  const version = await keep(strapi, written, draft, BEFORE_RECORDS);
  return { version, fingerprint: draft.fingerprint };
}

function keep(strapi: Core.Strapi, written: Written, draft: Version, actorName: string): Promise<number> {
  const { uid, documentId, at } = written;
  return inTransaction(strapi, (trx) =>
    keepVersion(trx, {
      uid,
      documentId,
      at,
      fingerprint: draft.fingerprint,
      actorName,
      content: canonical(draft.content),
    }),
  );
}

const changes = (strapi: Core.Strapi, { uid }: Written, before: Version, after: Version): Json =>
  changesBetween(before.content, after.content, factsOf(strapi, uid), maskText);

const put = (
  strapi: Core.Strapi,
  { uid, documentId }: Written,
  act: ActName,
  { title, bodyCode, fingerprint }: Version,
  details: { readonly [key: string]: Json } = {},
): Promise<void> =>
  trailOf(strapi).append({
    act,
    subject: { type: uid, id: documentId, title },
    bodyCode,
    fingerprint,
    details,
  });
