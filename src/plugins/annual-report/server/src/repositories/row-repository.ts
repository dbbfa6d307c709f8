/** The rows behind a figure, for people who check it. Personal fields are never among the columns. */
import type { Core } from '@strapi/strapi';
import type { Question, Register } from '../../../domain/figures/figure';
import type { Period } from '../../../domain/period';
import type { TracedRow } from '../../../shared/trace';
import { TABLE_OF } from './figure-repository';
import { columnOf, conditionSql } from './sql-condition';

type Knex = Core.Strapi['db']['connection'];
interface RawResult {
  readonly rows: readonly Record<string, unknown>[];
}

/** What is shown of a row, most telling first. */
const SHOWN: Readonly<Record<Register, readonly string[]>> = {
  receipts: [
    'itemNo',
    'itemTitle',
    'itemType',
    'channel',
    'publishedOn',
    'columnCode',
    'reads',
    'address',
    'confirmation',
  ],
  applications: [
    'registrationNo',
    'receivedOn',
    'applicantType',
    'correctionNotifiedOn',
    'correctionReceivedOn',
    'consultedOn',
    'consultationAnsweredOn',
    'extendedTo',
    'concludedOn',
    'outcome',
    'feeReceived',
    'feeReceivedOn',
  ],
  reviews: ['caseNo', 'kind', 'route', 'receivedOn', 'concludedOn', 'result'],
  documents: ['documentNo', 'title', 'category', 'issuedOn', 'repealedOn', 'validUntil'],
  tallies: ['year', 'matter', 'quantity', 'amount'],
  proposals: ['proposalNo', 'kind', 'year', 'receivedOn', 'concludedOn', 'resultClass'],
  events: ['name', 'kind', 'heldOn', 'participants'],
};

/**
 * Rows of one register that meet any of the questions, ordered by entry.
 * @returns at most `limit` rows from `offset`, and how many there are in all.
 */
export async function rowsOf(
  knex: Knex,
  bodyCode: string,
  register: Register,
  questions: readonly Question[],
  period: Period,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; rows: TracedRow[] }> {
  const conditions = questions.map(({ among, rows }) =>
    conditionSql({ kind: 'all', of: [among, rows] }, period),
  );
  const where = `body_code = ? AND (${conditions.map(({ sql }) => sql).join(' OR ')})`;
  const bindings = [bodyCode, ...conditions.flatMap((condition) => [...condition.bindings])];
  const table = TABLE_OF[register];
  const shown = SHOWN[register].map((field) => `${columnOf(field)} AS "${field}"`).join(', ');
  const [count, found] = (await Promise.all([
    knex.raw(`SELECT count(*) AS n FROM ${table} WHERE ${where}`, bindings),
    knex.raw(
      `SELECT document_id AS "documentId", ${shown} FROM ${table} WHERE ${where} ORDER BY id LIMIT ? OFFSET ?`,
      [...bindings, page.limit, page.offset],
    ),
  ])) as [RawResult, RawResult];
  return {
    total: Number(count.rows[0]?.n ?? 0),
    rows: found.rows.map(({ documentId, ...values }) => ({
      register,
      documentId: String(documentId),
      values: values as TracedRow['values'],
    })),
  };
}
