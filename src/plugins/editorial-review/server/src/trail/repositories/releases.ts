/** What of the versions and of what is public the trail does not know. */
import { IMPORTED } from '../../../../../../publication/receipt-rules';
import type { Knex } from '../../transaction';

interface Found {
  readonly documentId: string;
  readonly number: number;
}

/** Versions whose content is not what their fingerprint says, or that no act on record names. */
export async function changedVersions(knex: Knex, limit: number): Promise<Found[]> {
  const { rows } = await knex.raw<{ rows: Found[] }>(
    `select v.document_id as "documentId", v.number from editorial_versions v
      where v.fingerprint <> 'sha256:' || encode(sha256(convert_to(v.content, 'UTF8')), 'hex')
         or not exists (select 1 from editorial_trail t
                         where t.subject_type = v.uid and t.subject_id = v.document_id
                           and t.fingerprint = v.fingerprint
                           and t.details::jsonb ->> 'version' = v.number::text)
      order by v.document_id, v.number limit ?`,
    [limit],
  );
  return rows;
}

/** Versions that an act on record names and that are not there. */
export async function missingVersions(knex: Knex, limit: number): Promise<(Found & { seq: string })[]> {
  const { rows } = await knex.raw<{ rows: (Found & { seq: string })[] }>(
    `select t.seq, t.subject_id as "documentId", (t.details::jsonb ->> 'version')::int as number
       from editorial_trail t
      where t.details::jsonb ->> 'version' is not null
        and not exists (select 1 from editorial_versions v
                         where v.document_id = t.subject_id and v.number::text = t.details::jsonb ->> 'version')
      order by t.seq limit ?`,
    [limit],
  );
  return rows;
}

/** Of some items of a type, the fingerprints that a release is on record for, each behind its documentId. */
export async function releasesOf(knex: Knex, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await knex.raw<{ rows: { id: string; fingerprint: string }[] }>(
    `select subject_id as id, fingerprint from editorial_trail
      where act = 'publish' and fingerprint is not null and subject_id = any(?::text[])`,
    [ids],
  );
  return new Set(rows.map(({ id, fingerprint }) => `${id} ${fingerprint}`));
}

/** Which of some items were entered as past publications (补录). */
export async function enteredAsPast(knex: Knex, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `select distinct item_document_id as id from receipts
      where confirmation = ? and item_document_id = any(?::text[])`,
    [IMPORTED, ids],
  );
  return new Set(rows.map(({ id }) => id));
}
