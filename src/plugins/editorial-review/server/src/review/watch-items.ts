/**
 * Stands around every write of an item, whichever way it comes: keeps its versions, puts on record what happened,
 * and is the gate: what becomes public has been answered for, what is taken back has a reason, what is deleted is
 * not public, or the whole write is undone.
 *
 * It looks at what was written instead of at what was called: the CMS publishes by `publish`, but also by `create`
 * and `update` that ask for the published status, and a call that a later version brings is held as well.
 */
import type { Core } from '@strapi/strapi';
import { isItemUid } from '../../../../../public-content/item-facts';
import type { ActName, Json } from '../../../shared/trail';
import { actingOf, trailOf } from '../../../../../plugin-parts/review-services';
import { shanghaiTime } from '../../../../../shanghai-time';
import { readVersions, type ItemVersions, type Version } from '../versions/read-item';
import { demandDeletable, demandKept, demandReason, demandReview } from './gate';
import { recordEdits, type Written } from './record-edits';

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
      await record(strapi, { uid, documentId, before, after }, shanghaiTime(now()));
      return result;
    });
  });
}

async function record(strapi: Core.Strapi, written: Written, at: string): Promise<void> {
  const { before, after } = written;
  const isNew = after.published?.fingerprint !== before.published?.fingerprint;
  const published = isNew ? after.published : null;
  if (published) await demandReview(strapi, written, published);
  await recordEdits(strapi, [written], at);
  if (published) await demandKept(strapi, written, published);
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
