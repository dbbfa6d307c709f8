/** Reading the change log. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { CHANGE_TYPES, type Change } from '../../../../shared/changes';

type Knex = Core.Strapi['db']['connection'];

const number = z.coerce.number().int();

const changeRow = z.object({
  origin: z.string(),
  sequence: number,
  nonce: z.string(),
  op: z.enum(['upsert', 'remove']),
  type: z.enum(CHANGE_TYPES),
  documentId: z.string(),
  at: z.date(),
});

/** The newest entry's number; 0 before the first. */
export async function latestChange(knex: Knex): Promise<number> {
  const { rows } = await knex.raw<{ rows: { sequence: string | null }[] }>(
    'select max(sequence) as sequence from channels_changes',
  );
  return Number(rows[0]?.sequence ?? 0);
}

/** Upserts and removals after `sequence`, oldest first. */
export async function changesSince(knex: Knex, sequence: number, limit: number): Promise<Change[]> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select (select channels_origin()) as origin, sequence, nonce, op, type, document_id as "documentId", at
       from channels_changes
      where sequence > ? and op <> 'touch' order by sequence limit ?`,
    [sequence, limit],
  );
  return z.array(changeRow).parse(rows);
}

/** Which database this is, and whether its log holds this very entry: after a restore it may hold another. */
export async function whereWeAre(
  knex: Knex,
  { sequence, nonce }: { readonly sequence: number; readonly nonce: string },
): Promise<{ readonly origin: string; readonly known: boolean }> {
  const { rows } = await knex.raw<{ rows: { origin: string; known: boolean }[] }>(
    `select channels_origin() as origin,
            exists (select from channels_changes where sequence = ? and nonce = ?) as known`,
    [sequence, nonce],
  );
  return rows[0] ?? { origin: '', known: false };
}
