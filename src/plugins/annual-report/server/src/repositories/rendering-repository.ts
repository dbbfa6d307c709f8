/** The bytes of every form in which an edition is handed out: rendered once, kept, served. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Transaction } from './edition-repository';

export interface Rendering {
  /** As in the address, for example `report.docx`. */
  readonly name: string;
  readonly mediaType: string;
  /** Hexadecimal, over the bytes. */
  readonly sha256: string;
  readonly bytes: Buffer;
}

const summaryRow = z.object({
  year: z.number().int(),
  number: z.number().int(),
  name: z.string(),
  mediaType: z.string(),
  sha256: z.string(),
  size: z.coerce.number().int(),
});

export type RenderingSummary = z.infer<typeof summaryRow>;

interface Rows {
  readonly rows: readonly unknown[];
}

/** Adds the forms of one edition; one that is there already is left as it is. */
export async function addRenderings(
  trx: Transaction,
  { bodyCode, year, number }: { readonly bodyCode: string; readonly year: number; readonly number: number },
  renderings: readonly Rendering[],
): Promise<void> {
  if (renderings.length === 0) return;
  await trx.raw(
    `INSERT INTO annual_report_renderings (body_code, year, number, name, media_type, sha256, bytes)
     VALUES ${renderings.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')} ON CONFLICT DO NOTHING`,
    renderings.flatMap(({ name, mediaType, sha256, bytes }) => [
      bodyCode,
      year,
      number,
      name,
      mediaType,
      sha256,
      bytes,
    ]),
  );
}

interface RenderingKey {
  readonly bodyCode: string;
  readonly year: number;
  readonly number: number;
  readonly name: string;
}

/** One form of one edition, or null. */
export async function findRendering(strapi: Core.Strapi, key: RenderingKey): Promise<Rendering | null> {
  const { rows } = await strapi.db.connection.raw<Rows>(
    `SELECT name, media_type AS "mediaType", sha256, bytes FROM annual_report_renderings
     WHERE body_code = ? AND year = ? AND number = ? AND name = ?`,
    [key.bodyCode, key.year, key.number, key.name],
  );
  return (rows[0] as Rendering | undefined) ?? null;
}

/** The same without its bytes: for a reader who may have them already. */
export async function describeRendering(
  strapi: Core.Strapi,
  key: RenderingKey,
): Promise<Omit<Rendering, 'bytes'> | null> {
  const { rows } = await strapi.db.connection.raw<Rows>(
    `SELECT name, media_type AS "mediaType", sha256 FROM annual_report_renderings
     WHERE body_code = ? AND year = ? AND number = ? AND name = ?`,
    [key.bodyCode, key.year, key.number, key.name],
  );
  return (rows[0] as Omit<Rendering, 'bytes'> | undefined) ?? null;
}

/** What forms there are of a body's editions, without their bytes. */
export async function renderingsOf(strapi: Core.Strapi, bodyCode: string): Promise<RenderingSummary[]> {
  const { rows } = await strapi.db.connection.raw<Rows>(
    `SELECT year, number, name, media_type AS "mediaType", sha256, length(bytes) AS size
     FROM annual_report_renderings WHERE body_code = ?`,
    [bodyCode],
  );
  return z.array(summaryRow).parse(rows);
}

const lackingRow = z.object({
  bodyCode: z.string(),
  year: z.number().int(),
  number: z.number().int(),
  missing: z.array(z.string()),
});

/** Editions that lack some of these forms, for example those of an earlier version of this program, and which. */
export async function editionsLacking(
  strapi: Core.Strapi,
  names: readonly string[],
): Promise<z.infer<typeof lackingRow>[]> {
  const { rows } = await strapi.db.connection.raw<Rows>(
    `SELECT edition.body_code AS "bodyCode", edition.year, edition.number, array_agg(form.name) AS missing
     FROM annual_report_editions AS edition CROSS JOIN unnest(?::text[]) AS form (name)
     WHERE NOT EXISTS (
       SELECT FROM annual_report_renderings AS rendering
       WHERE rendering.body_code = edition.body_code AND rendering.year = edition.year
         AND rendering.number = edition.number AND rendering.name = form.name)
     GROUP BY edition.body_code, edition.year, edition.number`,
    [names],
  );
  return z.array(lackingRow).parse(rows);
}
