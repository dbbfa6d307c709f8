/** What of the kept versions the trail does not know, and the other way about. */
import { BEFORE_RECORDS } from '../../versions/repositories/version-repository';
import type { Knex } from '../../transaction';

export interface FoundVersion {
  /** By which the item is known on the trail; null where it is not. */
  readonly title: string | null;
  /** Whose the item was at last. */
  readonly bodyCode: string | null;
  readonly number: number;
}

const LAST = (column: string, documentId: string) => `(select t.${column} from editorial_trail t
  where t.subject_id = ${documentId} and t.${column} is not null order by t.seq desc limit 1)`;
const ITEM = (documentId: string) =>
  `${LAST('subject_title', documentId)} as title, ${LAST('body_code', documentId)} as "bodyCode"`;

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
export async function changedVersions(knex: Knex, first: readonly string[]): Promise<FoundVersion[]> {
  const { rows } = await knex.raw<{ rows: FoundVersion[] }>(
    `select v.number, ${ITEM('v.document_id')} from editorial_versions v
      where not (${AS_PRINTED})
         or not (${NAMED}
           or v.number = 1 and v.uid || ' ' || v.document_id || ' ' || v.fingerprint = any(?::text[]))
      order by v.document_id, v.number`,
    [first],
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
export async function missingVersions(knex: Knex): Promise<(FoundVersion & { seq: string })[]> {
  const { rows } = await knex.raw<{ rows: (FoundVersion & { seq: string })[] }>(
    `select named.seq, named.number, ${ITEM('named.document_id')}
       from (select seq, subject_id as document_id, (details::jsonb #>> path)::int as number
               from editorial_trail, (values ('{version}'::text[]), ('{first,version}'::text[])) as p (path)
              where details::jsonb #>> path is not null) as named
      where not exists (select 1 from editorial_versions v
                         where v.document_id = named.document_id and v.number = named.number)
      order by named.seq`,
  );
  return rows;
}
