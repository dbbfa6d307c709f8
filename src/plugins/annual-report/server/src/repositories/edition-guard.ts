/** The database itself keeps editions: one of each number, never changed, never deleted. */
import type { Core } from '@strapi/strapi';

const STATEMENTS = [
  `CREATE UNIQUE INDEX IF NOT EXISTS annual_report_editions_key
     ON annual_report_editions (body_code, year, number)`,
  `CREATE OR REPLACE FUNCTION annual_report_editions_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION 'a published edition never changes'; END $$`,
  `CREATE OR REPLACE TRIGGER annual_report_editions_immutable
     BEFORE UPDATE OF body_code, year, number, published_on, json, html, seal OR DELETE
     ON annual_report_editions FOR EACH ROW EXECUTE FUNCTION annual_report_editions_refuse()`,
];

/** Idempotent; several processes may start at once, so they take turns. */
export async function ensureEditionsAreImmutable(knex: Core.Strapi['db']['connection']): Promise<void> {
  await knex.transaction(async (trx) => {
    await trx.raw("SELECT pg_advisory_xact_lock(hashtextextended('annual-report:edition-guard', 0))");
    for (const statement of STATEMENTS) await trx.raw(statement);
  });
}
