/** Bodies with their people, and whose a row is. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { BodyWithMembers } from '../../../../domain/roles/bodies-of';
import { BODY, PERSON } from '../../../../domain/roles/types';

const id = z.union([z.number(), z.string()]);
const bodyRow = z.object({ bodyCode: z.string(), members: z.array(z.object({ id })) });
const personRow = z.object({ roles: z.array(z.object({ code: z.string() })) });
const ownedRow = z.object({ bodyCode: z.string().nullish() });

/** All bodies, the oldest first. */
export async function bodiesWithMembers(strapi: Core.Strapi): Promise<BodyWithMembers[]> {
  const rows: unknown[] = await strapi.db.query(BODY).findMany({
    select: ['bodyCode'],
    populate: { members: { select: ['id'] } },
    orderBy: { id: 'asc' },
  });
  return z
    .array(bodyRow)
    .parse(rows)
    .map(({ bodyCode, members }) => ({ bodyCode, members: members.map((member) => member.id) }));
}

export async function roleCodesOf(strapi: Core.Strapi, person: number | string): Promise<string[]> {
  const row: unknown = await strapi.db
    .query(PERSON)
    .findOne({ where: { id: person }, populate: { roles: { select: ['code'] } } });
  return personRow.safeParse(row).data?.roles.map(({ code }) => code) ?? [];
}

/** The bodies of a document's rows: the draft's and the published one's. */
export async function bodyCodesOf(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<(string | null | undefined)[]> {
  const rows: unknown[] = await strapi.db
    .query(uid)
    .findMany({ select: ['bodyCode'], where: { documentId } });
  return z
    .array(ownedRow)
    .parse(rows)
    .map(({ bodyCode }) => bodyCode);
}
