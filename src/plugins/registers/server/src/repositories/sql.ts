import type { Core } from '@strapi/strapi';

/** One statement with positional `?` bindings; the rows that come back. */
export type Sql = (text: string, bindings?: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/** Runs a piece of work in one transaction: it keeps all of its writes, or, when it throws, none. */
export type Transact = <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;

interface RawRunner {
  raw(text: string, bindings: readonly unknown[]): PromiseLike<{ rows: Record<string, unknown>[] }>;
}

const over =
  (runner: RawRunner): Sql =>
  async (text, bindings = []) =>
    (await runner.raw(text, bindings)).rows;

/** Statements inside a transaction of the CMS; document-service calls in `work` join it. */
export function transactions(strapi: Core.Strapi): Transact {
  return (work) =>
    strapi.db.transaction(async ({ trx }) => work(over(trx as unknown as RawRunner))) as Promise<
      Awaited<ReturnType<typeof work>>
    >;
}

/** Statements outside any transaction. */
export function connection(strapi: Core.Strapi): Sql {
  return over(strapi.db.connection);
}

/** A name as SQL writes it. Names come from the content types, never from people. */
export function quoted(name: string): string {
  return `"${name.replace(/"/gu, '""')}"`;
}

/** Waits for, and until the transaction's end holds, the lock of a name. */
export async function lock(sql: Sql, name: string): Promise<void> {
  await sql('select pg_advisory_xact_lock(hashtextextended(?, 0))', [name]);
}
