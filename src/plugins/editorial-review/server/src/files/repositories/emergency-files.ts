/** The files of what was published in an emergency, as the versions of it name them. */
import { ASKED_FILES } from '../../../../../../published-files/repositories/file-use-repository';
import type { Knex } from '../../transaction';

export interface EmergencyFile {
  readonly fileId: number;
  readonly fileName: string;
  readonly documentId: string;
  readonly title: string;
  /** Of the version that was published. */
  readonly fingerprint: string;
}

/** Of some files those that an emergency publication on record had, reviewed or not: held by a field or named in its text. */
export async function emergencyFiles(knex: Knex, fileIds: readonly number[]): Promise<EmergencyFile[]> {
  if (fileIds.length === 0) return [];
  const { rows } = await knex.raw<{ rows: EmergencyFile[] }>(
    `with asked as (${ASKED_FILES})
     select distinct a.id as "fileId", a.name as "fileName", v.document_id as "documentId", v.fingerprint,
            v.content::jsonb ->> 'title' as title
       from editorial_trail t
       join editorial_versions v on v.document_id = t.subject_id and v.fingerprint = t.fingerprint
       join asked a on strpos(v.content, a.document_id) > 0
         or exists (select 1 from unnest(a.names) as name where strpos(v.content, '/uploads/' || name) > 0)
      where t.act = 'emergency'
      order by a.id`,
    { fileIds: [...fileIds] },
  );
  return rows;
}
