/** Everything that is public, by its title, as replies need it. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { PublicItem } from '../../../../../domain/wechat/callback/knowledge';
import { ITEM_TYPES } from '../../../../../shared/item-types';
import { itemTables } from '../../../changes/repositories/item-tables';

/** What a township publishes in decades; more would not be worth holding in memory. */
const MOST_ITEMS = 20_000;
/** A connection that does not answer is given up, so that it does not keep later readers waiting. */
const LIMIT_MS = 15_000;

const items = z.array(
  z.object({
    type: z.enum(ITEM_TYPES),
    documentId: z.string(),
    title: z.string(),
    day: z.string().nullable(),
  }),
);
const reports = z.array(z.object({ year: z.number(), title: z.string() }));

/** Published items, the newest first. */
export async function publicItems(strapi: Core.Strapi): Promise<PublicItem[]> {
  const each = itemTables(strapi).map(
    ({ type, table }) => `
    select '${type}' as type, document_id, coalesce(title, '') as title, published_on, first_published_at
      from ${table} where published_at is not null`,
  );
  const { rows } = await strapi.db.connection
    .raw<{ rows: unknown[] }>(
      `select type, document_id as "documentId", title, published_on::text as day
         from (${each.join('\n    union all')}) as public
        order by published_on desc nulls last, first_published_at desc nulls last, document_id desc limit ?`,
      [MOST_ITEMS],
    )
    .timeout(LIMIT_MS);
  return items.parse(rows);
}

/** Published reports of a body, the newest year first; not those whose latest edition was withdrawn. */
export async function publicReports(strapi: Core.Strapi, bodyCode: string) {
  const { rows } = await strapi.db.connection
    .raw<{ rows: unknown[] }>(
      `select year, title from (
         select distinct on (year) body_code, year, number, title from annual_report_editions
          where body_code = ? order by year, number desc) as latest
        where not exists (select from annual_report_steps s where s.body_code = latest.body_code
                             and s.year = latest.year and s.number = latest.number and s.step = 'withdraw')
        order by year desc`,
      [bodyCode],
    )
    .timeout(LIMIT_MS);
  return reports.parse(rows);
}
