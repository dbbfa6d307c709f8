/** Watches rows of the CMS's own tables (accounts, roles, tokens, files), which no document service writes. */
import type { Core } from '@strapi/strapi';
import { trailOf } from '../../../../../plugin-parts/review-services';

export type Row = Readonly<Record<string, unknown>>;

/** Whatever was there before and is there now; null: nothing. */
export type Written = (before: Row | null, after: Row | null) => Promise<void>;

interface Watched {
  readonly populate: readonly string[];
  readonly written: Written;
}

interface Event {
  readonly params: { readonly where?: object };
  readonly result?: unknown;
  state: { before?: readonly Row[] };
}

/** Told after every write of a row, one by one, also where many are written by one call. */
export function watchRows(strapi: Core.Strapi, uid: string, { populate, written }: Watched): void {
  const query = () => strapi.db.query(uid);
  const rows = async (where: object | undefined): Promise<Row[]> =>
    (await query().findMany({ where: where ?? {}, populate: [...populate] })) as Row[];

  const lock = () => trailOf(strapi).lock();
  async function keep(event: Event) {
    await lock();
    event.state = { before: await rows(event.params.where) };
  }
  async function changed({ state }: Event) {
    const before = state.before ?? [];
    const after = await rows({ id: { $in: before.map(({ id }) => id) } });
    for (const was of before) await written(was, after.find(({ id }) => id === was.id) ?? null);
  }
  async function made({ result }: Event) {
    const [row] = await rows({ id: (result as Row).id });
    if (row) await written(null, row);
  }

  strapi.db.lifecycles.subscribe({
    models: [uid],
    beforeCreate: lock,
    afterCreate: made,
    beforeUpdate: keep,
    afterUpdate: changed,
    beforeUpdateMany: keep,
    afterUpdateMany: changed,
    beforeDelete: keep,
    afterDelete: changed,
    beforeDeleteMany: keep,
    afterDeleteMany: changed,
  });
}

/** The text of a field; empty where there is none. */
export const textOf = (row: Row | null, field: string): string => {
  const value = row?.[field];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** What changed, by the names that people know the fields by. */
export function changedFields(before: Row, after: Row, labels: Readonly<Record<string, string>>): string[] {
  return Object.entries(labels)
    .filter(([field]) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null))
    .map(([, label]) => label);
}
