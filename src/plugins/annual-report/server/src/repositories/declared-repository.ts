/** The entries of 外来数字和核定数字登记 that a report looks at. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { DeclaredRow } from '../../../domain/figures/declared-row';
import { NATURES, UNITS } from '../../../../registers/shared/declared';

type Knex = Core.Strapi['db']['connection'];
interface RawResult {
  readonly rows: readonly unknown[];
}

const rowSchema = z.object({
  documentId: z.string(),
  year: z.number().int(),
  key: z.string(),
  value: z.string().transform(Number),
  nature: z.enum(NATURES),
  name: z.string().nullable(),
  unit: z.enum(UNITS).nullable(),
  source: z.string().nullable(),
  sourceDate: z.string().nullable(),
  reason: z.string().nullable(),
});

/** Those of a body's years, by figure. */
export async function findDeclared(
  knex: Knex,
  bodyCode: string,
  years: readonly number[],
): Promise<DeclaredRow[]> {
  const { rows } = await knex.raw<RawResult>(
    `SELECT document_id AS "documentId", year, figure_key AS key, value, nature, nullif(name, '') AS name,
            nullif(unit, '') AS unit, source, source_date::text AS "sourceDate", reason
       FROM declared_figures WHERE body_code = ? AND year = ANY(?::int[]) ORDER BY figure_key`,
    [bodyCode, [...years]],
  );
  return z.array(rowSchema).parse(rows);
}
