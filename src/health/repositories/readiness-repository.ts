import type { Core } from '@strapi/strapi';

type Knex = Core.Strapi['db']['connection'];

/** The tables of `expected` that the database lacks; rejects where the database does not answer. One query. */
export async function findMissingTables(knex: Knex, expected: readonly string[]): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { name: string }[] }>(
    'select name from unnest(cast(? as text[])) as name where to_regclass(quote_ident(name)) is null',
    [expected],
  );
  return rows.map((row) => row.name);
}
