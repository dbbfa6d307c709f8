/** Why items were withdrawn, by whom and when: kept by the office, not public. */
import type { Core } from '@strapi/strapi';

export type Transaction = Pick<Core.Strapi['db']['connection'], 'raw'>;

export interface Withdrawal {
  /** As in public addresses: `news-items` … */
  readonly type: string;
  readonly documentId: string;
  readonly reason: string;
  /** The person's name. */
  readonly actor: string;
}

export async function ensureWithdrawals(knex: Transaction): Promise<void> {
  await knex.raw(`
    create table if not exists channels_withdrawals (
      id bigint generated always as identity primary key,
      type text not null,
      document_id text not null,
      reason text not null,
      actor text not null,
      at timestamptz not null default now());
    create index if not exists channels_withdrawals_document on channels_withdrawals (document_id)`);
}

export async function addWithdrawal(trx: Transaction, withdrawal: Withdrawal): Promise<void> {
  const { type, documentId, reason, actor } = withdrawal;
  await trx.raw('insert into channels_withdrawals (type, document_id, reason, actor) values (?, ?, ?, ?)', [
    type,
    documentId,
    reason,
    actor,
  ]);
}
