/** Every version that an item's draft has had. A version is written once and never changed. */
import type { Core } from '@strapi/strapi';
import { makeTables } from '../../repositories/make-tables';
import { z } from 'zod';
import type { Knex } from '../../transaction';
import type { Content } from '../../../../domain/versions/content';

export interface NewVersion {
  readonly documentId: string;
  readonly uid: string;
  readonly fingerprint: string;
  readonly at: string;
  readonly actorName: string;
  /** Canonical JSON of the content. */
  readonly content: string;
}

const headRow = z.object({
  number: z.number().int(),
  at: z.string(),
  actorName: z.string(),
  fingerprint: z.string(),
});
/** A version without its content. */
export type VersionHead = z.infer<typeof headRow>;

/** Number of what an item said first, also where nobody has edited it since there are versions. */
export const FIRST = 1;

/** Number of the version that says this. The same content may have come back: then the latest is meant. */
export const numberOf = (heads: readonly VersionHead[], fingerprint: string | null): number | undefined =>
  heads.find((head) => head.fingerprint === fingerprint)?.number;

const versionRow = headRow.extend({
  content: z.string().transform((text) => JSON.parse(text) as Content),
});
export type KeptVersion = z.infer<typeof versionRow>;

const STATEMENTS = [
  `CREATE TABLE IF NOT EXISTS editorial_versions (
     document_id varchar(40) NOT NULL,
     number integer NOT NULL,
     uid varchar(120) NOT NULL,
     fingerprint varchar(80) NOT NULL,
     at varchar(40) NOT NULL,
     actor_name text NOT NULL,
     content text NOT NULL,
     PRIMARY KEY (document_id, number))`,
  `CREATE OR REPLACE FUNCTION editorial_versions_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION 'a version never changes'; END $$`,
  `CREATE OR REPLACE TRIGGER editorial_versions_immutable BEFORE UPDATE ON editorial_versions
     FOR EACH ROW EXECUTE FUNCTION editorial_versions_refuse_change()`,
];

export async function ensureVersions(knex: Core.Strapi['db']['connection']): Promise<void> {
  await makeTables(knex, STATEMENTS);
}

const HEAD = 'number, at, actor_name as "actorName", fingerprint';

/**
 * Keeps a version, unless it is what the last one says already.
 * @returns the number of the version that says this
 */
export async function keepVersion(trx: Knex, version: NewVersion): Promise<number> {
  const last = await lastVersion(trx, version.documentId);
  if (last?.fingerprint === version.fingerprint) return last.number;
  const number = (last?.number ?? 0) + 1;
  await trx.raw(
    `insert into editorial_versions (document_id, number, uid, fingerprint, at, actor_name, content)
     values (?, ?, ?, ?, ?, ?, ?)`,
    [
      version.documentId,
      number,
      version.uid,
      version.fingerprint,
      version.at,
      version.actorName,
      version.content,
    ],
  );
  return number;
}

/** The latest version; undefined where none was kept yet (an item from before there were versions). */
export async function lastVersion(knex: Knex, documentId: string): Promise<VersionHead | undefined> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select ${HEAD} from editorial_versions where document_id = ? order by number desc limit 1`,
    [documentId],
  );
  return rows[0] === undefined ? undefined : headRow.parse(rows[0]);
}

/** All versions of an item, the latest first. */
export async function versionsOf(knex: Knex, documentId: string): Promise<VersionHead[]> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select ${HEAD} from editorial_versions where document_id = ? order by number desc`,
    [documentId],
  );
  return z.array(headRow).parse(rows);
}

export async function findVersion(
  knex: Knex,
  documentId: string,
  number: number,
): Promise<KeptVersion | undefined> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select ${HEAD}, content from editorial_versions where document_id = ? and number = ?`,
    [documentId, number],
  );
  return rows[0] === undefined ? undefined : versionRow.parse(rows[0]);
}
