/** The table of the trail. The database itself refuses to change or remove a row. */
import type { Core } from '@strapi/strapi';
import { makeTables } from '../../repositories/make-tables';
import type { Knex } from '../../transaction';

const STATEMENTS = [
  `CREATE TABLE IF NOT EXISTS editorial_trail (
     seq bigint PRIMARY KEY,
     at varchar(40) NOT NULL,
     act varchar(20) NOT NULL,
     actor_key varchar(80) NOT NULL,
     actor_name text NOT NULL,
     way varchar(20) NOT NULL,
     body_code varchar(255),
     subject_type varchar(120),
     subject_id varchar(255),
     subject_title text,
     fingerprint varchar(80),
     details text NOT NULL,
     key_id char(16) NOT NULL,
     hash char(64) NOT NULL)`,
  `CREATE INDEX IF NOT EXISTS editorial_trail_subject ON editorial_trail (subject_type, subject_id, seq)`,
  `CREATE INDEX IF NOT EXISTS editorial_trail_at ON editorial_trail (at)`,
  `CREATE OR REPLACE FUNCTION editorial_trail_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION 'the trail is only added to'; END $$`,
  `CREATE OR REPLACE TRIGGER editorial_trail_immutable BEFORE UPDATE OR DELETE ON editorial_trail
     FOR EACH ROW EXECUTE FUNCTION editorial_trail_refuse_change()`,
  `CREATE OR REPLACE TRIGGER editorial_trail_kept BEFORE TRUNCATE ON editorial_trail
     FOR EACH STATEMENT EXECUTE FUNCTION editorial_trail_refuse_change()`,
];

/** @returns whether the table was there without its protection */
export async function ensureTrail(knex: Core.Strapi['db']['connection']): Promise<boolean> {
  const wasUnprotected = await makeTables(knex, STATEMENTS, async (trx) => {
    const { rows } = await trx.raw<{ rows: { there: boolean }[] }>(
      "SELECT to_regclass('editorial_trail') IS NOT NULL AS there",
    );
    return rows[0]?.there === true && !(await isProtected(trx));
  });
  return wasUnprotected === true;
}

/** Whether the database refuses to change or remove rows: both triggers on, and doing what they are for. */
export async function isProtected(knex: Knex): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: { n: string }[] }>(
    `SELECT count(*) AS n FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
      WHERE t.tgrelid = to_regclass('editorial_trail') AND t.tgenabled IN ('O', 'A') AND t.tgqual IS NULL
        AND t.tgname IN ('editorial_trail_immutable', 'editorial_trail_kept')
        AND p.prosrc LIKE '%BEGIN RAISE EXCEPTION%'`,
  );
  return Number(rows[0]?.n) === 2;
}
