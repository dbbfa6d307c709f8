/** The columns of a body as its readers see them, and what of the body itself is public. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { ITEM_TYPES } from '../../../../shared/item-types';
import type { ItemTable } from '../../changes/repositories/item-tables';

type Knex = Core.Strapi['db']['connection'];

const columnRow = z.object({
  code: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  keywords: z.string().nullable(),
  columnType: z.string().nullable(),
  position: z.number().int().nullable(),
  items: z.coerce.number().int(),
  newestOn: z.string().nullable(),
  newest: z.array(
    z.object({
      type: z.enum(ITEM_TYPES),
      documentId: z.string(),
      title: z.string().nullable(),
      publishedOn: z.string().nullable(),
    }),
  ),
});
export type ColumnRow = z.infer<typeof columnRow>;

/** The body's columns in their order, each with the number of its published items and its `newest` ones. */
export async function columnsOf(
  knex: Knex,
  tables: readonly ItemTable[],
  bodyCode: string,
  newest: number,
): Promise<ColumnRow[]> {
  const items = tables.map(
    ({ type, table, link }) => `
      select '${type}' as type, l.${link.other} as column_id, i.document_id, i.title, i.published_on
        from ${table} i join ${link.table} l on l.${link.own} = i.id where i.published_at is not null`,
  );
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `with items as (${items.join(' union all ')}),
      ranked as (select *, row_number() over (partition by column_id
                   order by published_on desc nulls last, document_id) as rank from items),
      told as (select column_id, count(*) as items, max(published_on) as newest_on,
                 json_agg(json_build_object('type', type, 'documentId', document_id, 'title', title,
                          'publishedOn', published_on) order by rank) filter (where rank <= ?) as newest
                 from ranked group by column_id)
     select c.code, c.name, c.description, c.keywords, c.column_type as "columnType", c.position,
            coalesce(told.items, 0) as items, told.newest_on as "newestOn", coalesce(told.newest, '[]') as newest
       from columns c left join told on told.column_id = c.id
      where c.body_code = ? and c.code is not null and c.name is not null
      order by c.position nulls last, c.id`,
    [newest, bodyCode],
  );
  return z.array(columnRow).parse(rows);
}

const text = z.string().nullable();
const bodyRow = z.object({
  name: z.string(),
  code: text,
  websiteName: text,
  websiteUrl: text,
  siteIdCode: text,
  wechatName: text,
  contactOffice: text,
  contactAddress: text,
  contactPhone: text,
});
export type BodyRow = z.infer<typeof bodyRow>;

/** A body's public particulars; undefined where there is no such body. */
export async function bodyOf(knex: Knex, bodyCode: string): Promise<BodyRow | undefined> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select name, credit_code as code, website_name as "websiteName", website_url as "websiteUrl",
            site_id_code as "siteIdCode", wechat_name as "wechatName", contact_office as "contactOffice",
            contact_address as "contactAddress", contact_phone as "contactPhone"
       from bodies where body_code = ? order by id limit 1`,
    [bodyCode],
  );
  return z.array(bodyRow).parse(rows)[0];
}
