/**
 * What the database itself says of a table that is only added to: columns, triggers and what they do, and whatever
 * could swallow or change a row on its way. Compared word for word with what was made, and put right.
 */
import { z } from 'zod';
import type { Knex } from '../../transaction';

export interface GuardedTable {
  readonly table: string;
  /** Makes the table and its protection; each can be run again. */
  readonly statements: readonly string[];
  /** `kind name` → what the database is to say of it. */
  readonly expected: Readonly<Record<string, string>>;
}

/** What is not as it was made. */
export interface Deviation {
  readonly kind: string;
  readonly name: string;
  readonly isOurs: boolean;
}

const fact = z.object({ kind: z.string(), name: z.string(), facts: z.string() });

/** Any trigger function's text is compared without its line breaks: nothing else in it is free. */
const FACTS = `
  with t as (select * from pg_class where oid = to_regclass(?))
  select 'table' as kind, 'settings' as name, concat_ws(' ', relkind, relpersistence,
         case when relrowsecurity or relforcerowsecurity then 'row security' end,
         case when exists (select 1 from pg_inherits i where t.oid in (i.inhrelid, i.inhparent)) then 'inherits' end) as facts
    from t
  union all
  select 'column', a.attname, concat_ws(' ', format_type(a.atttypid, a.atttypmod),
         case when a.attnotnull then 'not null' end, 'default ' || pg_get_expr(d.adbin, d.adrelid),
         nullif(a.attidentity::text, ''), nullif(a.attgenerated::text, ''))
    from t join pg_attribute a on a.attrelid = t.oid
    left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
   where a.attnum > 0 and not a.attisdropped
  union all
  select 'constraint', conname, pg_get_constraintdef(c.oid)
    from t join pg_constraint c on c.conrelid = t.oid where c.contype not in ('n', 't')
  union all
  select 'rule', rulename, '' from t join pg_rewrite r on r.ev_class = t.oid
  union all
  select 'policy', polname, '' from t join pg_policy p on p.polrelid = t.oid
  union all
  select 'trigger', g.tgname, concat_ws(' ', g.tgtype, case when g.tgenabled in ('O', 'A') then 'on' else 'off' end,
         case when p.pronamespace = t.relnamespace then p.proname end, g.tgattr::text, encode(g.tgargs, 'hex'),
         case when g.tgqual is not null then 'when' end, case when g.tgconstraint <> 0 then 'constraint' end)
    from t join pg_trigger g on g.tgrelid = t.oid join pg_proc p on p.oid = g.tgfoid where not g.tgisinternal
  union all
  select 'function', p.proname, concat_ws(' ', l.lanname, p.provolatile, case when p.prosecdef then 'definer' end,
         p.proconfig::text, btrim(regexp_replace(p.prosrc, '\\s+', ' ', 'g')))
    from t join pg_proc p on p.pronamespace = t.relnamespace and p.proname = any(?::text[]) and p.pronargs = 0
    join pg_language l on l.oid = p.prolang`;

/** @returns empty where the table is as it was made, or not there yet */
export async function deviations(knex: Knex, { table, expected }: GuardedTable): Promise<Deviation[]> {
  const functions = Object.keys(expected).flatMap((key) => /^function (.+)$/.exec(key)?.[1] ?? []);
  const { rows } = await knex.raw<{ rows: unknown[] }>(FACTS, [table, functions]);
  const found = new Map(
    z
      .array(fact)
      .parse(rows)
      .map(({ kind, name, facts }) => [`${kind} ${name}`, facts.trim()]),
  );
  if (found.size === 0) return [];
  const wrong = [...new Set([...Object.keys(expected), ...found.keys()])].filter(
    (key) => found.get(key) !== expected[key],
  );
  return wrong.map((key) => ({
    kind: key.slice(0, key.indexOf(' ')),
    name: key.slice(key.indexOf(' ') + 1),
    isOurs: expected[key] !== undefined,
  }));
}

/** What takes away or puts back what is not as it was made; `$` stands for the name. What is ours is made again after them. */
const REPAIRS: Readonly<Record<string, readonly string[]>> = {
  table: [
    'alter table TABLE disable row level security',
    'alter table TABLE no force row level security',
    'alter table TABLE set logged',
  ],
  rule: ['drop rule $ on TABLE'],
  policy: ['drop policy $ on TABLE'],
  trigger: ['drop trigger $ on TABLE'],
};
const REPAIRS_OF_OURS: typeof REPAIRS = {
  ...REPAIRS,
  trigger: ['drop trigger if exists $ on TABLE'],
  column: ['alter table TABLE alter column $ drop default'],
};
const REPAIRS_OF_OTHERS: typeof REPAIRS = { ...REPAIRS, constraint: ['alter table TABLE drop constraint $'] };

const quoted = (name: string): string => `"${name.replace(/"/g, '""').replace(/\?/g, '\\?')}"`;

/** Puts right what can be: a column that is another, gone or added is left for a person to look at. */
export async function putRight(
  trx: Knex,
  { table, statements }: GuardedTable,
  wrong: readonly Deviation[],
): Promise<void> {
  for (const { kind, name, isOurs } of wrong) {
    for (const statement of (isOurs ? REPAIRS_OF_OURS : REPAIRS_OF_OTHERS)[kind] ?? [])
      await attempt(
        trx,
        statement.replace('TABLE', table).replace('$', () => quoted(name)),
      );
  }
  for (const statement of statements) await trx.raw(statement);
}

/** What cannot be put right stays a problem, but keeps nobody from starting. */
async function attempt(trx: Knex, statement: string): Promise<void> {
  await trx.raw('savepoint repair');
  await trx.raw(statement).catch(() => trx.raw('rollback to savepoint repair'));
}
