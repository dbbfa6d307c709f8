/** Every version that an item's draft has had. A version is written once, never changed and never removed. */
import { z } from 'zod';
import type { GuardedTable } from '../../trail/repositories/guarded-table';
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

export const VERSIONS_TABLE: GuardedTable = {
  table: 'editorial_versions',
  statements: [
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
     BEGIN RAISE EXCEPTION 'a version is kept as it is'; END $$`,
    `CREATE OR REPLACE TRIGGER editorial_versions_immutable BEFORE UPDATE OR DELETE ON editorial_versions
     FOR EACH ROW EXECUTE FUNCTION editorial_versions_refuse_change()`,
    `CREATE OR REPLACE TRIGGER editorial_versions_kept BEFORE TRUNCATE ON editorial_versions
     FOR EACH STATEMENT EXECUTE FUNCTION editorial_versions_refuse_change()`,
  ],
  expected: {
    'table settings': 'r p',
    'column document_id': 'character varying(40) not null',
    'column number': 'integer not null',
    'column uid': 'character varying(120) not null',
    'column fingerprint': 'character varying(80) not null',
    'column at': 'character varying(40) not null',
    'column actor_name': 'text not null',
    'column content': 'text not null',
    'constraint editorial_versions_pkey': 'PRIMARY KEY (document_id, number)',
    'trigger editorial_versions_immutable': '27 on editorial_versions_refuse_change',
    'trigger editorial_versions_kept': '34 on editorial_versions_refuse_change',
    'function editorial_versions_refuse_change':
      "plpgsql v BEGIN RAISE EXCEPTION 'a version is kept as it is'; END",
  },
};

/** Who stands beside a version that nobody is known to have written. */
export const BEFORE_RECORDS = '有记录以前';

const HEAD = 'number, at, actor_name as "actorName", fingerprint';

/**
 * Keeps a version, unless it is what the last one says already.
 * @returns the number of the version that says this
 */
export async function keepVersion(trx: Knex, version: NewVersion): Promise<number> {
  const numbers = await keepVersions(trx, [version]);
  return numbers.get(version.documentId) ?? 1;
}

/**
 * Keeps a version of each of many items, unless it is what the item's last one says already.
 * @returns the number of the version that says this, by documentId
 */
export async function keepVersions(
  trx: Knex,
  versions: readonly NewVersion[],
): Promise<ReadonlyMap<string, number>> {
  if (versions.length === 0) return new Map();
  const last = await lastVersions(
    trx,
    versions.map(({ documentId }) => documentId),
  );
  const numbered = versions.map((version) => {
    const before = last.get(version.documentId);
    const isKept = before?.fingerprint === version.fingerprint;
    return { ...version, isKept, number: (before?.number ?? 0) + (isKept ? 0 : 1) };
  });
  await trx.raw(
    `insert into editorial_versions (document_id, number, uid, fingerprint, at, actor_name, content)
     select "documentId", number, uid, fingerprint, at, "actorName", content
       from json_to_recordset(?::json) as x("documentId" text, number integer, uid text, fingerprint text, at text,
         "actorName" text, content text)`,
    [JSON.stringify(numbered.filter(({ isKept }) => !isKept))],
  );
  return new Map(numbered.map(({ documentId, number }) => [documentId, number]));
}

/** The latest version of each of some items; one of which none was kept yet is not there. */
export async function lastVersions(
  knex: Knex,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, VersionHead>> {
  const { rows } = await knex.raw<{ rows: { documentId: string }[] }>(
    `select distinct on (document_id) document_id as "documentId", ${HEAD} from editorial_versions
      where document_id = any(?::text[]) order by document_id, number desc`,
    [documentIds],
  );
  return new Map(rows.map((row) => [row.documentId, headRow.parse(row)]));
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
