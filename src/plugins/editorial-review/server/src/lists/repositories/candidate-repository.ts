/** Which items may be on a list, told from the trail alone. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ItemUid } from '../../../../../../public-content/item-facts';
import type { Knex } from '../../transaction';

const INDEX = `CREATE INDEX IF NOT EXISTS editorial_trail_begun ON editorial_trail (subject_type, subject_id, seq)
  WHERE act IN ('submit', 'return', 'emergency')`;

/** The trail's table must be there. Idempotent. */
export const ensureCandidateIndex = async (knex: Core.Strapi['db']['connection']): Promise<void> => {
  await knex.raw(INDEX);
};

const rowSchema = z.object({ uid: z.string(), documentId: z.string() });
export type Candidate = { readonly uid: ItemUid; readonly documentId: string };

/**
 * Items with a submission, return or emergency publication that no later act has ended. Not all of them are on a
 * list: where each stands is told from its acts. An emergency ends with its own or a later one's third signature, or
 * with its return; a submission with its own return; and an edit puts what was submitted on another list.
 */
export async function findCandidates(knex: Knex, uids: readonly ItemUid[]): Promise<Candidate[]> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select distinct subject_type as uid, subject_id as "documentId" from editorial_trail begun
      where act in ('submit', 'return', 'emergency') and subject_type = any(?::text[])
        and not exists (
          select 1 from editorial_trail later
           where later.subject_type = begun.subject_type and later.subject_id = begun.subject_id
             and later.seq > begun.seq
             and case begun.act
                   when 'submit' then later.act in ('submit', 'publish', 'delete')
                   when 'return' then later.act in ('submit', 'return', 'publish', 'delete')
                   else later.act = 'delete'
                     or later.act = 'return' and later.fingerprint = begun.fingerprint
                 end)
        and not (begun.act = 'emergency' and exists (
          select 1 from editorial_trail signed join editorial_trail answered
              on answered.subject_type = signed.subject_type and answered.subject_id = signed.subject_id
             and answered.fingerprint = signed.fingerprint and answered.act = 'emergency'
           where signed.subject_type = begun.subject_type and signed.subject_id = begun.subject_id
             and answered.seq >= begun.seq and signed.seq > answered.seq and signed.act = 'sign'
           group by answered.seq having count(distinct signed.details::jsonb ->> 'gate') = 3))`,
    [uids],
  );
  return z.array(rowSchema).parse(rows) as Candidate[];
}
