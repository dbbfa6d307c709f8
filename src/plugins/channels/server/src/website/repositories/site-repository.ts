/** Bodies and columns, as pages and feeds name them. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null);

const bodyRow = z.object({
  documentId: z.string(),
  bodyCode: z.string(),
  name: z.string(),
  websiteName: text,
  websiteUrl: text,
  siteIdCode: text,
});

const columnRow = z.object({
  documentId: z.string(),
  code: z.string(),
  name: z.string(),
  description: text,
  keywords: text,
  columnType: text,
  bodyCode: z.string().nullish(),
});

export type BodyRow = z.infer<typeof bodyRow>;
export type ColumnRow = z.infer<typeof columnRow>;

/** All bodies, the oldest first: that one is the default. */
export async function findBodies(strapi: Core.Strapi): Promise<BodyRow[]> {
  return z.array(bodyRow).parse(await strapi.db.query('api::body.body').findMany({ orderBy: { id: 'asc' } }));
}

/** All columns, in the order of the website. */
export async function findColumns(strapi: Core.Strapi): Promise<ColumnRow[]> {
  const found = await strapi.db.query('api::column.column').findMany({
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  return z.array(columnRow).parse(found);
}
