/** Reading and adding rows of the trail. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { canonical } from '../../../../domain/trail/link';
import type { ChainRow } from '../../../../domain/trail/verify';
import type { Knex } from '../../transaction';
import { trailRowSchema, type ActName, type Subject, type TrailRow } from '../../../../shared/trail';

/** A row with what links it. */
export interface LinkedRow extends TrailRow {
  /** Names the key that the hash was made with; not the key. */
  readonly keyId: string;
  /** Hex. */
  readonly hash: string;
}

const COLUMNS = `seq, at, act, actor_key as "actorKey", actor_name as "actorName", way, body_code as "bodyCode",
  subject_type as "subjectType", subject_id as "subjectId", subject_title as "subjectTitle", fingerprint, details,
  key_id as "keyId", hash`;

const linkedRow = trailRowSchema.extend({
  seq: z.coerce.number().int(),
  details: z.string().transform((text) => z.record(z.string(), z.json()).parse(JSON.parse(text))),
  keyId: z.string(),
  hash: z.string(),
});

/** The turn of writing, until the transaction ends. Free again for the one who has it. */
export const lockTrail = (trx: Knex): Promise<unknown> =>
  trx.raw("select pg_advisory_xact_lock(hashtextextended('editorial-review:trail', 0))");

/** The last row, or undefined. To add one, hold the turn. */
export async function lastLink(trx: Knex): Promise<Pick<LinkedRow, 'seq' | 'hash'> | undefined> {
  const { rows } = await trx.raw<{ rows: { seq: string; hash: string }[] }>(
    'select seq, hash from editorial_trail order by seq desc limit 1',
  );
  return rows[0] && { seq: Number(rows[0].seq), hash: rows[0].hash };
}

/** Adds rows. Their details are kept as canonical JSON: what is hashed is what is kept. */
export async function insertRows(trx: Knex, rows: readonly LinkedRow[]): Promise<void> {
  const given = rows.map((row) => ({ ...row, details: canonical(row.details) }));
  await trx.raw(
    `insert into editorial_trail (seq, at, act, actor_key, actor_name, way, body_code, subject_type, subject_id,
       subject_title, fingerprint, details, key_id, hash)
     select seq, at, act, "actorKey", "actorName", way, "bodyCode", "subjectType", "subjectId",
            "subjectTitle", fingerprint, details, "keyId", hash
       from json_to_recordset(?::json) as x(seq bigint, at text, act text, "actorKey" text, "actorName" text, way text,
         "bodyCode" text, "subjectType" text, "subjectId" text, "subjectTitle" text, fingerprint text, details text,
         "keyId" text, hash text)`,
    [JSON.stringify(given)],
  );
}

/** The rows about a subject, first to last. */
export async function rowsAbout(
  knex: Knex,
  { type, id }: Pick<Subject, 'type' | 'id'>,
  acts?: readonly ActName[],
): Promise<TrailRow[]> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select ${COLUMNS} from editorial_trail
      where subject_type = ? and subject_id = ? and (?::text[] is null or act = any(?::text[])) order by seq`,
    [type, id, acts ?? null, acts ?? null],
  );
  return z.array(linkedRow).parse(rows);
}

/** The rows about many subjects of some types, first to last; of the named acts only. */
export async function rowsAboutAll(
  knex: Knex,
  types: readonly string[],
  ids: readonly string[],
  acts: readonly ActName[],
): Promise<TrailRow[]> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select ${COLUMNS} from editorial_trail
      where subject_type = any(?::text[]) and subject_id = any(?::text[]) and act = any(?::text[]) order by seq`,
    [types, ids, acts],
  );
  return z.array(linkedRow).parse(rows);
}

/** A row's link by its number. */
export async function linkAt(knex: Knex, seq: number): Promise<Pick<LinkedRow, 'hash'> | undefined> {
  const { rows } = await knex.raw<{ rows: { hash: string }[] }>(
    'select hash from editorial_trail where seq = ?',
    [seq],
  );
  return rows[0];
}

/** In one's turn of writing the head: one process at a time, in a transaction of its own. */
export const withHeadTurn = <Result>(
  knex: Core.Strapi['db']['connection'],
  run: (trx: Knex) => Promise<Result>,
): Promise<Result> =>
  knex.transaction(async (trx) => {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended('editorial-review:trail-head', 0))");
    return run(trx);
  });

const STRETCH = 500;

/** The trail from the first row on, as it stands: also rows that nobody here has written. */
export async function* chainRows(knex: Knex): AsyncGenerator<ChainRow> {
  let seq = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const { rows } = await knex.raw<{ rows: (object & Record<'seq' | 'at' | 'keyId' | 'hash', string>)[] }>(
      `select ${COLUMNS} from editorial_trail where seq > ? order by seq limit ${STRETCH}`,
      [seq],
    );
    for (const row of rows) {
      seq = Number(row.seq);
      yield { seq, at: row.at, keyId: row.keyId, hash: row.hash, row: asWritten(row) };
    }
    if (rows.length < STRETCH) return;
  }
}

/** Null where it is not in the one spelling in which rows are written. */
function asWritten(row: object & { readonly details?: unknown }): TrailRow | null {
  try {
    const { keyId: _keyId, hash: _hash, ...read } = linkedRow.parse(row);
    return canonical(read.details) === row.details ? read : null;
  } catch {
    return null;
  }
}
