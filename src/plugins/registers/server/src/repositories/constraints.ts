import { PREFIX, type Definition } from './constraint-definitions';
import { lock, quoted, type Sql, type Transact } from './sql';

/** A definition that the data in a table does not meet. */
export interface Breach {
  readonly definition: Definition;
  /** Rows that break it. */
  readonly rows: number;
}

/**
 * Makes the database keep what the definitions say: adds what is missing, drops our own that no
 * longer apply, and leaves everything else alone. Safe to run at every start and by two starters.
 * @returns what the existing data does not meet; new rows must meet it all the same.
 */
export async function ensureConstraints(
  transact: Transact,
  sql: Sql,
  wanted: readonly Definition[],
): Promise<readonly Breach[]> {
  if (isComplete(await present(sql), wanted)) return [];
  // The lock is held by one connection while the statements run one by one on another, so that one
  // that fails takes nothing with it.
  return transact(async (locked) => {
    await lock(locked, 'gongkai.constraints');
    const found = await present(sql);
    const names = new Set(wanted.map((each) => each.name));
    for (const each of found) if (!names.has(each.name)) await drop(sql, each);
    const breaches: Breach[] = [];
    for (const definition of wanted) {
      const existing = found.find((each) => each.name === definition.name);
      if (existing?.valid) continue;
      if (!(await make(sql, definition, existing !== undefined))) {
        breaches.push({ definition, rows: await count(sql, definition) });
      }
    }
    return breaches;
  });
}

interface Present {
  readonly name: string;
  readonly table: string;
  readonly kind: 'check' | 'index';
  readonly valid: boolean;
}

function isComplete(found: readonly Present[], wanted: readonly Definition[]): boolean {
  const valid = new Set(found.flatMap((each) => (each.valid ? each.name : [])));
  return found.length === wanted.length && wanted.every((each) => valid.has(each.name));
}

async function present(sql: Sql): Promise<Present[]> {
  const rows = await sql(
    `select c.conname as name, t.relname as "table", 'check' as kind, c.convalidated as valid
       from pg_constraint c join pg_class t on t.oid = c.conrelid
      where c.contype = 'c' and starts_with(c.conname, ?) and t.relnamespace = current_schema()::regnamespace
     union all
     select i.relname, t.relname, 'index', x.indisvalid
       from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
      where starts_with(i.relname, ?) and t.relnamespace = current_schema()::regnamespace`,
    [PREFIX, PREFIX],
  );
  return rows as unknown as Present[];
}

async function drop(sql: Sql, old: Present): Promise<void> {
  if (old.kind === 'check') {
    await sql(`alter table ${quoted(old.table)} drop constraint if exists ${quoted(old.name)}`);
  } else await sql(`drop index if exists ${quoted(old.name)}`);
}

async function make(sql: Sql, definition: Definition, exists: boolean): Promise<boolean> {
  const table = quoted(definition.table);
  const name = quoted(definition.name);
  try {
    if (definition.kind === 'check') {
      // Not valid at first: rows that break it stay, and no new one is let in.
      if (!exists)
        await sql(`alter table ${table} add constraint ${name} check (${definition.body}) not valid`);
      await sql(`alter table ${table} validate constraint ${name}`);
    } else {
      const kind = definition.kind === 'unique' ? 'unique index' : 'index';
      await sql(`create ${kind} if not exists ${name} on ${table} ${definition.body}`);
    }
    return true;
  } catch (error) {
    if (isDataFault(error)) return false;
    throw error;
  }
}

/** Violated checks, duplicate keys, and ranges that end before they begin. */
function isDataFault(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === '23514' || code === '23505' || code === '22000';
}

async function count(sql: Sql, definition: Definition): Promise<number> {
  if (!definition.breaches) return 0;
  const [row] = await sql(definition.breaches);
  return Number(row?.['n'] ?? 0);
}
