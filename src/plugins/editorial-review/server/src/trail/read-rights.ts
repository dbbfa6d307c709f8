/** The rights of all roles and access tokens, as they stand. */
import type { Core } from '@strapi/strapi';
import type { RightOnRecord } from '../../../domain/trail/rights';
import { textOf, type Row } from './watch-rows';

export interface Holder {
  readonly kind: 'role' | 'token';
  readonly id: string;
  readonly name: string;
  readonly rights: readonly RightOnRecord[];
}

interface Stored extends Row {
  readonly action: string;
  readonly subject?: string | null;
  readonly properties?: { readonly fields?: readonly string[] } | null;
  readonly conditions?: readonly string[] | null;
}

/** Who holds a stored right, by the relation's name. */
const HOLDERS = { role: 'role', apiToken: 'token', token: 'token' } as const;

const onRecord = ({ action, subject, properties, conditions }: Stored): RightOnRecord => ({
  action,
  subject: subject ?? null,
  fields: properties?.fields ?? null,
  conditions: conditions ?? [],
});

/** By kind and id. What nobody holds is no right. In the transaction that is running. */
export async function rightsNow(strapi: Core.Strapi): Promise<ReadonlyMap<string, Holder>> {
  const find = async (uid: string, ...populate: (keyof typeof HOLDERS)[]) =>
    ((await strapi.db.query(uid).findMany({ populate, orderBy: { id: 'asc' } })) as Stored[]).flatMap(
      (right) =>
        populate.flatMap((by) => {
          const holder = right[by] as Row | null;
          return holder ? [{ kind: HOLDERS[by], holder, right: onRecord(right) }] : [];
        }),
    );
  // One after the other: they share the transaction's connection.
  const held = [
    ...(await find('admin::permission', 'role', 'apiToken')),
    ...(await find('admin::api-token-permission', 'token')),
  ];
  const holders = new Map<string, Holder & { readonly rights: RightOnRecord[] }>();
  for (const { kind, holder, right } of held) {
    const id = textOf(holder, 'documentId') || textOf(holder, 'id');
    const key = `${kind} ${id}`;
    const known = holders.get(key) ?? { kind, id, name: textOf(holder, 'name'), rights: [] };
    known.rights.push(right);
    holders.set(key, known);
  }
  return holders;
}
