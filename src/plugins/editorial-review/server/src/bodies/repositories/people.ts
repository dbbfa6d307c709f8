import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { PERSON } from '../../../../domain/roles/types';

const personRow = z.object({
  id: z.union([z.number(), z.string()]),
  roles: z.array(z.object({ code: z.string() })),
});
export type PersonRow = z.infer<typeof personRow>;

/** Everybody who has an account at the panel. */
export async function people(strapi: Core.Strapi): Promise<PersonRow[]> {
  const rows: unknown[] = await strapi.db
    .query(PERSON)
    .findMany({ select: ['id'], populate: { roles: { select: ['code'] } } });
  return z.array(personRow).parse(rows);
}
