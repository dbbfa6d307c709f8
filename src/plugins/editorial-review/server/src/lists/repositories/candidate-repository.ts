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
 * list (an emergency ends with its third signature; an edit ends a submission, and puts the item on another list): where each stands is told from its acts.
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
                   when 'submit' then later.act in ('submit', 'return', 'publish', 'delete')
                   when 'return' then later.act in ('submit', 'return', 'publish', 'delete')
                   else later.act in ('emergency', 'delete')
                 end)`,
    [uids],
  );
  return z.array(rowSchema).parse(rows) as Candidate[];
}
