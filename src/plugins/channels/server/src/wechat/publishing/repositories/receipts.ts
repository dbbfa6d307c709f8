/** What the CMS's own queries cannot say of receipts. */
import type { Core } from '@strapi/strapi';
import { IMPORTED, WECHAT } from '../../../../../../../publication/receipt-rules';

export type Transaction = Pick<Core.Strapi['db']['connection'], 'raw'>;

/** In the transaction under way: of two who record the same item, the second waits for the first. */
export async function lockReceipt(trx: Transaction, itemDocumentId: string): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`receipt:wechat:${itemDocumentId}`]);
}

export interface Readership {
  readonly documentId: string;
  readonly reads: number;
}

/**
 * Raises the reading numbers of WeChat's receipts; never lowers one, since an answer may be of part of the readers
 * only. Imported ones keep the number that they came with.
 * @returns how many have changed
 */
export async function raiseReads(strapi: Core.Strapi, readership: readonly Readership[]): Promise<number> {
  if (readership.length === 0) return 0;
  const { rows } = await strapi.db.connection.raw<{ rows: unknown[] }>(
    `update receipts r set reads = x.reads, updated_at = now() at time zone 'utc'
       from json_to_recordset(?::json) as x("documentId" text, reads integer)
      where r.item_document_id = x."documentId" and r.channel = ? and r.confirmation <> ?
        and coalesce(r.reads, -1) < x.reads
      returning 1`,
    [JSON.stringify(readership), WECHAT, IMPORTED],
  );
  return rows.length;
}

/** How often these documents were read on WeChat, of those that WeChat has told of. */
export async function readsOf(
  strapi: Core.Strapi,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await strapi.db.connection.raw<{ rows: { documentId: string; reads: string }[] }>(
    `select item_document_id as "documentId", sum(reads) as reads from receipts
      where channel = ? and reads is not null and item_document_id = any(?) group by 1`,
    [WECHAT, [...documentIds]],
  );
  return new Map(rows.map(({ documentId, reads }) => [documentId, Number(reads)]));
}
