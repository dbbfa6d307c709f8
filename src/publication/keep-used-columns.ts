import type { Core } from '@strapi/strapi';
import { forbidden } from '../plugin-parts/forbidden';
import { ITEM_TYPES } from '../public-content/item-facts';

const COLUMN = 'api::column.column';

/**
 * A column that items name is not deleted: the CMS would take it out of each of them, out of what is public too,
 * and past their review.
 * @throws a 403 that says how many items stand in the way
 */
export function keepUsedColumns(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if ((context.uid as string) !== COLUMN || context.action !== 'delete') return next();
    const { documentId } = context.params as { documentId: string };
    const used = await usesOf(strapi, documentId);
    if (used > 0) {
      throw forbidden(
        'COLUMN_IN_USE',
        `还有${String(used)}条信息归在这个栏目，不能删除。请先在这些信息里改选别的栏目、重新审核发布；只想不再显示的，请改栏目的排序或名称。`,
      );
    }
    return next();
  });
}

/** How many items have the column, in their draft or in what is public. */
async function usesOf(strapi: Core.Strapi, documentId: string): Promise<number> {
  const found = await Promise.all(
    Object.values(ITEM_TYPES).map(({ uid }) =>
      strapi.db.query(uid).findMany({ select: ['documentId'], where: { column: { documentId } } }),
    ),
  );
  return found.reduce(
    (sum, rows) => sum + new Set((rows as { documentId: string }[]).map((row) => row.documentId)).size,
    0,
  );
}
