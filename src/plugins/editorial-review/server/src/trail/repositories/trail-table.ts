/** The table of the trail. The database itself refuses to change or remove a row. */
import type { GuardedTable } from './guarded-table';

export const TRAIL_TABLE: GuardedTable = {
  table: 'editorial_trail',
  statements: [
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
  ],
  expected: {
    'table settings': 'r p',
    'column seq': 'bigint not null',
    'column at': 'character varying(40) not null',
    'column act': 'character varying(20) not null',
    'column actor_key': 'character varying(80) not null',
    'column actor_name': 'text not null',
    'column way': 'character varying(20) not null',
    'column body_code': 'character varying(255)',
    'column subject_type': 'character varying(120)',
    'column subject_id': 'character varying(255)',
    'column subject_title': 'text',
    'column fingerprint': 'character varying(80)',
    'column details': 'text not null',
    'column key_id': 'character(16) not null',
    'column hash': 'character(64) not null',
    'constraint editorial_trail_pkey': 'PRIMARY KEY (seq)',
    'trigger editorial_trail_immutable': '27 on editorial_trail_refuse_change',
    'trigger editorial_trail_kept': '34 on editorial_trail_refuse_change',
    'function editorial_trail_refuse_change':
      "plpgsql v BEGIN RAISE EXCEPTION 'the trail is only added to'; END",
  },
};
