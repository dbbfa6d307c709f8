/** What documents are called in the log. */
import type { Core } from '@strapi/strapi';
import type { Change } from '../../../../shared/changes';
import { itemTables } from '../../changes/repositories/item-tables';

/**
 * The titles of the documents that changes are about, by documentId: of an item its published title, else that of
 * its draft (for the office's own eyes); of a report its year. What is gone altogether has none.
 */
export async function titlesOf(
  strapi: Core.Strapi,
  changes: readonly Change[],
): Promise<ReadonlyMap<string, string>> {
  const reports = changes
    .filter(({ type }) => type === 'annual-reports')
    .map(({ documentId }) => [documentId, `${documentId.slice(-4)}年政府信息公开工作年度报告`] as const);
  const wanted = [...new Set(changes.map(({ documentId }) => documentId))];
  const each = itemTables(strapi).map(
    ({ table }) => `
      (select distinct on (document_id) document_id as id, title from ${table}
        where document_id = any(?) order by document_id, published_at desc nulls last)`,
  );
  const { rows } = await strapi.db.connection.raw<{ rows: { id: string; title: string | null }[] }>(
    each.join(' union all '),
    each.map(() => wanted) as never,
  );
  return new Map([...reports, ...rows.map(({ id, title }) => [id, title ?? ''] as const)]);
}
