/** What of the kept versions the trail does not know, and the other way about. */
import { BEFORE_RECORDS } from '../../versions/repositories/version-repository';
import type { Knex } from '../../transaction';

interface Found {
  /** By which the item is known on the trail; null where it is not. */
  readonly title: string | null;
  readonly number: number;
}

const TITLE = (documentId: string) => `(select t.subject_title from editorial_trail t
  where t.subject_id = ${documentId} and t.subject_title is not null order by t.seq desc limit 1) as title`;

/** Whether an act names version `v`: as the one it made, or as what was there before it. */
const NAMED = `exists (select 1 from editorial_trail t
  where t.subject_type = v.uid and t.subject_id = v.document_id
    and ((t.fingerprint = v.fingerprint and t.details::jsonb ->> 'version' = v.number::text)
      or (t.details::jsonb #>> '{first,fingerprint}' = v.fingerprint
        and t.details::jsonb #>> '{first,version}' = v.number::text)))`;

const AS_PRINTED = `v.fingerprint = 'sha256:' || encode(sha256(convert_to(v.content, 'UTF8')), 'hex')`;

/**
 * Versions whose content is not what their fingerprint says, or that nothing on record names.
 * @param first first versions that were taken as they stood, as `uid documentId fingerprint`
 */
export async function changedVersions(knex: Knex, first: readonly string[], limit: number): Promise<Found[]> {
  const { rows } = await knex.raw<{ rows: Found[] }>(
    `select v.number, ${TITLE('v.document_id')} from editorial_versions v
      where not (${AS_PRINTED})
         or not (${NAMED}
           or v.number = 1 and v.uid || ' ' || v.document_id || ' ' || v.fingerprint = any(?::text[]))
      order by v.document_id, v.number limit ?`,
    [first, limit],
  );
  return rows;
}

/** First versions that an edit kept, of what was there before it, without saying so. */
export async function unnamedFirstVersions(
  knex: Knex,
): Promise<{ readonly uid: string; readonly documentId: string; readonly fingerprint: string }[]> {
  const { rows } = await knex.raw<{ rows: { uid: string; documentId: string; fingerprint: string }[] }>(
    `select v.uid, v.document_id as "documentId", v.fingerprint from editorial_versions v
      where v.number = 1 and v.actor_name = ? and ${AS_PRINTED} and not ${NAMED}
        and exists (select 1 from editorial_trail t
                     where t.act = 'edit' and t.subject_type = v.uid and t.subject_id = v.document_id
                       and t.details::jsonb ->> 'version' = '2')
      order by v.document_id`,
    [BEFORE_RECORDS],
  );
  return rows;
}

/** Versions that an act on record names and that are not there. */
export async function missingVersions(knex: Knex, limit: number): Promise<(Found & { seq: string })[]> {
  const { rows } = await knex.raw<{ rows: (Found & { seq: string })[] }>(
    `select named.seq, named.number, ${TITLE('named.document_id')}
       from (select seq, subject_id as document_id, (details::jsonb #>> path)::int as number
               from editorial_trail, (values ('{version}'::text[]), ('{first,version}'::text[])) as p (path)
              where details::jsonb #>> path is not null) as named
      where not exists (select 1 from editorial_versions v
                         where v.document_id = named.document_id and v.number = named.number)
      order by named.seq limit ?`,
    [limit],
  );
  return rows;
}
