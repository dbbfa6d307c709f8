/** The database itself keeps what was published: editions, their bytes and the steps to them never change. */
import type { Core } from '@strapi/strapi';

const STATEMENTS = [
  `CREATE TABLE IF NOT EXISTS annual_report_renderings (
     body_code varchar(255) NOT NULL,
     year integer NOT NULL,
     number integer NOT NULL,
     name varchar(40) NOT NULL,
     media_type varchar(255) NOT NULL,
     sha256 char(64) NOT NULL,
     bytes bytea NOT NULL,
     PRIMARY KEY (body_code, year, number, name))`,
  // Pages that were published before every form had its bytes here keep theirs.
  `DO $$ BEGIN
     IF EXISTS (SELECT FROM information_schema.columns WHERE table_schema = current_schema()
                AND table_name = 'annual_report_editions' AND column_name = 'html') THEN
       INSERT INTO annual_report_renderings
         SELECT body_code, year, number, 'report.html', 'text/html; charset=utf-8',
                encode(sha256(convert_to(html, 'UTF8')), 'hex'), convert_to(html, 'UTF8')
         FROM annual_report_editions WHERE html IS NOT NULL
       ON CONFLICT DO NOTHING;
     END IF;
   END $$`,
  `CREATE UNIQUE INDEX IF NOT EXISTS annual_report_editions_key
     ON annual_report_editions (body_code, year, number)`,
  `CREATE UNIQUE INDEX IF NOT EXISTS annual_report_steps_key
     ON annual_report_steps (body_code, year, sequence)`,
  `CREATE OR REPLACE FUNCTION annual_report_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION 'a published edition never changes'; END $$`,
  `CREATE OR REPLACE TRIGGER annual_report_editions_immutable
     BEFORE UPDATE OF body_code, year, number, origin, title, published_on, corrects, note, reason,
       seal, files_seal, json, actor, source_file OR DELETE
     ON annual_report_editions FOR EACH ROW EXECUTE FUNCTION annual_report_refuse_change()`,
  `CREATE OR REPLACE TRIGGER annual_report_renderings_immutable
     BEFORE UPDATE OR DELETE
     ON annual_report_renderings FOR EACH ROW EXECUTE FUNCTION annual_report_refuse_change()`,
  `CREATE OR REPLACE TRIGGER annual_report_steps_immutable
     BEFORE UPDATE OF body_code, year, sequence, number, step, gate, actor_key, actor_name, at, text, reason,
       accepted, fingerprint, report, rows, seal OR DELETE
     ON annual_report_steps FOR EACH ROW EXECUTE FUNCTION annual_report_refuse_change()`,
  ...['editions', 'renderings', 'steps'].map(
    (table) =>
      `CREATE OR REPLACE TRIGGER annual_report_${table}_kept BEFORE TRUNCATE
       ON annual_report_${table} FOR EACH STATEMENT EXECUTE FUNCTION annual_report_refuse_change()`,
  ),
];

/** Idempotent; several processes may start at once, so they take turns. */
export async function ensureImmutability(knex: Core.Strapi['db']['connection']): Promise<void> {
  await knex.transaction(async (trx) => {
    await trx.raw("SELECT pg_advisory_xact_lock(hashtextextended('annual-report:immutability', 0))");
    for (const statement of STATEMENTS) await trx.raw(statement);
  });
}
