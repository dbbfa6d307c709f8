/** Which pages there are: for the sitemap. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { ITEM_TYPES } from '../../../../shared/item-types';
import { itemTables } from '../../changes/repositories/item-tables';

const pageRow = z.object({
  type: z.enum(ITEM_TYPES),
  documentId: z.string(),
  changedAt: z.date(),
});

export type PageRow = z.infer<typeof pageRow>;

/** Every published item, in an order that later publications do not shuffle more than they must. */
export async function publishedPages(strapi: Core.Strapi): Promise<PageRow[]> {
  const one = ({ type, table }: { type: string; table: string }) =>
    `select '${type}' as type, document_id as "documentId", published_at as "changedAt", published_on
       from ${table} where published_at is not null`;
  const { rows } = await strapi.db.connection.raw<{ rows: unknown[] }>(
    `${itemTables(strapi).map(one).join(' union all ')} order by published_on, "documentId"`,
  );
  return z.array(pageRow).parse(rows);
}
