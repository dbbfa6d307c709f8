/** What an item takes in (files, its column) is of its author's own bodies: she could publish another's otherwise. */
import type { Core } from '@strapi/strapi';
import { isItemUid, type ItemUid } from '../../../../../public-content/item-facts';
import { forbidden } from '../../../../../plugin-parts/forbidden';
import { ownBodiesOf } from '../../../../../plugin-parts/review-services';
import { COLUMN } from '../../../domain/roles/types';
import { filesOf } from '../checks/files-of';
import { colleaguesOf } from './colleagues';

const WRITES: ReadonlySet<string> = new Set(['create', 'update', 'clone']);

/** What an item's draft takes in from elsewhere. */
interface Parts {
  readonly column: string | null;
  /** Addresses. */
  readonly files: readonly string[];
}
const NOTHING: Parts = { column: null, files: [] };

/**
 * Looks at what was written, as there are many ways to name a file or a column; within the write's transaction, so
 * that a refusal undoes it. What was there before stays.
 * @throws PolicyError (403) BODY_NOT_YOURS or FILE_NOT_YOURS
 */
export function keepToOwnParts(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context;
    if (!isItemUid(uid) || !WRITES.has(action)) return next();
    const reach = await ownBodiesOf(strapi).current();
    if (reach === 'all') return next();
    const known = (context.params as { documentId?: string }).documentId;
    const before = known ? await partsOf(strapi, uid, known) : NOTHING;
    const result = await next();
    const written = action === 'update' ? known : (result as { documentId?: string } | null)?.documentId;
    if (!written) return result;
    const after = await partsOf(strapi, uid, written);
    if (after.column && after.column !== before.column)
      await ownBodiesOf(strapi).demandDocument(COLUMN, after.column);
    const added = after.files.filter((url) => !before.files.includes(url));
    if (added.length > 0) await demandFiles(strapi, added, await colleaguesOf(strapi, reach));
    return result;
  });
}

async function partsOf(strapi: Core.Strapi, uid: ItemUid, documentId: string): Promise<Parts> {
  const row = (await strapi.db.query(uid).findOne({
    where: { documentId, publishedAt: null },
    populate: ['cover', 'attachments', 'column'],
  })) as Readonly<Record<string, unknown>> | null;
  if (!row) return NOTHING;
  const files = await filesOf(strapi, uid, row);
  const column = row.column as { documentId: string } | null;
  return { column: column?.documentId ?? null, files: files.map(({ url }) => url) };
}

async function demandFiles(
  strapi: Core.Strapi,
  urls: readonly string[],
  colleagues: readonly (number | string)[] | null,
): Promise<void> {
  if (!colleagues) return;
  const others = await strapi.db.query('plugin::upload.file').count({
    where: {
      url: { $in: [...urls] },
      $or: [{ createdBy: null }, { createdBy: { id: { $notIn: [...colleagues] } } }],
    },
  });
  if (others > 0) {
    throw forbidden(
      'FILE_NOT_YOURS',
      '选中的文件里有别的公开主体的人上传的，您不能放进来：请改用自己上传的，或请有这个文件的人发给您，再由您上传。',
    );
  }
}
