/** Asks the registers: the only place where a figure becomes SQL. */
import type { Core } from '@strapi/strapi';
import type { FigureDefinition, Question, Register } from '../../../domain/figures/figure';
import type { Tabulated } from '../../../domain/figures/answers';
import { tabulations, type Group, type Tabulation } from '../../../domain/figures/tabulation';
import type { Period } from '../../../domain/period';
import { columnOf, conditionSql } from './sql-condition';

/** The table that keeps each register. None of them has drafts, so every row counts. */
export const TABLE_OF: Readonly<Record<Register, string>> = {
  receipts: 'receipts',
  applications: 'disclosure_applications',
  reviews: 'review_cases',
  documents: 'normative_documents',
  tallies: 'administrative_tallies',
  proposals: 'proposals',
  events: 'disclosure_events',
};

type Knex = Core.Strapi['db']['connection'];
interface RawResult {
  readonly rows: readonly Record<string, unknown>[];
}

/** COUNT and SUM come back as text: the driver does not risk a lossy number. */
function toWhole(value: unknown): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`out of range: ${String(value)}`);
  return number;
}

/** Leaves packed into one integer: one grouping key instead of a dozen. */
const MOST_LEAVES = 30;

async function tabulate(
  knex: Knex,
  bodyCode: string,
  tabulation: Tabulation,
  period: Period,
  withRows: boolean,
): Promise<Group[]> {
  const { register, fields, leaves, sums } = tabulation;
  if (leaves.length > MOST_LEAVES) throw new Error(`too many conditions in one pass over ${register}`);
  const bits = leaves.map((leaf, n) => {
    const { sql, bindings } = conditionSql(leaf, period);
    return { sql: `CASE WHEN ${sql} THEN ${1 << n} ELSE 0 END`, bindings };
  });
  const among = conditionSql(tabulation.among, period);
  const columns = [
    ...fields.map((field, n) => `${columnOf(field)} AS v${n}`),
    `${bits.map((bit) => bit.sql).join(' + ') || '0'} AS bits`,
    'count(*) AS n',
    ...sums.map((field, n) => `coalesce(sum(${columnOf(field)}), 0) AS s${n}`),
    ...(withRows ? ['array_agg(document_id) AS rows'] : []),
  ];
  const keys = [...fields.map((_, n) => `v${n}`), 'bits'];
  const result = await knex.raw<RawResult>(
    `SELECT ${columns.join(', ')} FROM ${TABLE_OF[register]} WHERE body_code = ? AND ${among.sql} GROUP BY ${keys.join(', ')}`,
    [...bits.flatMap((bit) => [...bit.bindings]), bodyCode, ...among.bindings],
  );
  return result.rows.map((row) => ({
    values: fields.map((_, n) => row[`v${n}`] as string | number | null),
    bits: Number(row.bits),
    count: toWhole(row.n),
    sums: sums.map((_, n) => toWhole(row[`s${n}`])),
    ...(withRows ? { rows: row.rows as string[] } : {}),
  }));
}

async function countDistinct(
  knex: Knex,
  bodyCode: string,
  question: Question,
  field: string,
  period: Period,
  withRows: boolean,
): Promise<{ count: number; rows: readonly string[] }> {
  const among = conditionSql(question.among, period);
  const rows = conditionSql(question.rows, period);
  const result = await knex.raw<RawResult>(
    `SELECT count(DISTINCT ${columnOf(field)}) AS n${withRows ? ', array_agg(document_id) AS rows' : ''} FROM ${TABLE_OF[question.register]} WHERE body_code = ? AND ${among.sql} AND ${rows.sql}`,
    [bodyCode, ...among.bindings, ...rows.bindings],
  );
  const [row] = result.rows;
  return { count: toWhole(row?.n ?? 0), rows: (row?.rows as string[] | null | undefined) ?? [] };
}

/**
 * Answers the questions among `definitions` over one body's registers: one query for each set of
 * rows that questions look at, all of them over the same snapshot when run in a transaction.
 * @param options.withRows brings along the document ids of the rows behind each answer
 */
export async function askRegisters(
  knex: Knex,
  bodyCode: string,
  definitions: readonly FigureDefinition[],
  period: Period,
  { withRows = false }: { readonly withRows?: boolean } = {},
): Promise<Tabulated> {
  // One after another: a snapshot lives on one connection, and a connection answers one query at a time.
  const passes: { tabulation: Tabulation; groups: Group[] }[] = [];
  for (const tabulation of tabulations(definitions)) {
    passes.push({ tabulation, groups: await tabulate(knex, bodyCode, tabulation, period, withRows) });
  }
  const distinct = new Map<string, number>();
  const distinctRows = new Map<string, readonly string[]>();
  for (const { key, ask } of definitions) {
    if (ask.kind !== 'question' || ask.measure.kind !== 'distinct') continue;
    const counted = await countDistinct(knex, bodyCode, ask, ask.measure.field, period, withRows);
    distinct.set(key, counted.count);
    distinctRows.set(key, counted.rows);
  }
  return { passes, distinct, distinctRows };
}
