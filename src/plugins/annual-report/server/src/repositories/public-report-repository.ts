/** Published editions of all bodies, for those who tell readers of them. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { PublicReport } from '../../../shared/public-reports';

const row = z.object({
  bodyCode: z.string(),
  year: z.number().int(),
  number: z.number().int(),
  latest: z.boolean(),
  title: z.string(),
  publishedOn: z.string().nullable(),
  opening: z.string().nullable(),
  files: z.array(z.object({ name: z.string(), mediaType: z.string(), size: z.number().int() })),
});

/** Every edition that is not withdrawn: the newest year first, the newest edition first. One statement. */
export async function publicReports(strapi: Core.Strapi): Promise<PublicReport[]> {
  const { rows } = await strapi.db.connection.raw<{ rows: unknown[] }>(
    `SELECT edition.body_code AS "bodyCode", edition.year, edition.number, edition.title,
            edition.published_on::text AS "publishedOn", edition.json::jsonb -> 'preamble' ->> 0 AS opening,
            NOT EXISTS (SELECT FROM annual_report_editions AS later WHERE later.body_code = edition.body_code
                           AND later.year = edition.year AND later.number > edition.number) AS latest,
            (SELECT coalesce(json_agg(json_build_object('name', name, 'mediaType', media_type,
                                                        'size', length(bytes)) ORDER BY name), '[]')
               FROM annual_report_renderings AS rendering WHERE rendering.body_code = edition.body_code
                AND rendering.year = edition.year AND rendering.number = edition.number) AS files
       FROM annual_report_editions AS edition
      WHERE NOT EXISTS (SELECT FROM annual_report_steps AS step WHERE step.body_code = edition.body_code
                          AND step.year = edition.year AND step.number = edition.number AND step.step = 'withdraw')
      ORDER BY edition.year DESC, edition.number DESC, edition.body_code`,
  );
  return z.array(row).parse(rows);
}
