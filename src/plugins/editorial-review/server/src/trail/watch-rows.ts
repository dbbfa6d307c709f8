/** Watches rows of the CMS's own tables (accounts, roles, tokens, files), which no document service writes. */
import type { Core } from '@strapi/strapi';
import { trailOf } from '../../../../../plugin-parts/review-services';
import { inTransaction } from '../transaction';

export type Row = Readonly<Record<string, unknown>>;

/** Whatever was there before and is there now; null: nothing. */
export type Written = (before: Row | null, after: Row | null) => Promise<void>;

interface Watched {
  readonly populate: readonly string[];
  readonly written?: Written;
  /** Asked before rows are changed or deleted; what it gives back runs when they are. */
  readonly changing?: (before: readonly Row[]) => Promise<() => Promise<void>>;
}

interface Params {
  readonly where?: object;
  readonly data?: unknown;
}

type Write = (uid: string, params?: Params) => Promise<unknown>;
const MAKES = ['create', 'createMany'] as const;
const CHANGES = ['update', 'updateMany', 'delete', 'deleteMany'] as const;
type Writes = Record<(typeof MAKES)[number] | (typeof CHANGES)[number], Write>;

/** Stands around every write of a type's rows, whichever way it comes. */
export function aroundWrites(
  strapi: Core.Strapi,
  watched: string,
  around: (write: () => Promise<unknown>, params: Params, makes: boolean) => Promise<unknown>,
): void {
  const manager = strapi.db.entityManager as unknown as Writes;
  for (const name of [...MAKES, ...CHANGES]) {
    const write = manager[name];
    const makes = (MAKES as readonly string[]).includes(name);
    manager[name] = (uid, params) => {
      const run = () => write.call(manager, uid, params);
      return uid === watched ? around(run, params ?? {}, makes) : run();
    };
  }
}

/**
 * Told after every write of a row, one by one, also where many are written by one call. The write and what is put on
 * record of it are one transaction, which the CMS's own life cycles could not open around it.
 */
export function watchRows(
  strapi: Core.Strapi,
  watched: string,
  { populate, written, changing }: Watched,
): void {
  const rows = async (where: object): Promise<Row[]> =>
    (await strapi.db.query(watched).findMany({ where, populate: [...populate] })) as Row[];

  async function made(write: () => Promise<unknown>) {
    const result = (await write()) as { readonly id?: number; readonly ids?: number[] };
    for (const row of await rows({ id: { $in: result.ids ?? [result.id] } })) await written?.(null, row);
    return result;
  }
  async function changed(write: () => Promise<unknown>, where: object = {}) {
    const before = await rows(where);
    const changed = await changing?.(before);
    const result = await write();
    const after = await rows({ id: { $in: before.map(({ id }) => id) } });
    for (const was of before) await written?.(was, after.find(({ id }) => id === was.id) ?? null);
    await changed?.();
    return result;
  }

  aroundWrites(strapi, watched, (write, { where }, makes) =>
    inTransaction(strapi, async () => {
      await trailOf(strapi).lock();
      return makes ? made(write) : changed(write, where);
    }),
  );
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
