/**
 * What this process knows to be in the trail: the last row that it wrote. Where that row is not there any more, rows
 * were cut off, and whatever is written behind them would cover it up.
 */
import type { Core } from '@strapi/strapi';
import { linkedText } from '../../../domain/trail/link';
import type { Head } from '../../../domain/trail/verify';
import { forbidden } from '../../../../../plugin-parts/forbidden';
import type { Knex } from '../transaction';
import type { LinkKey } from './link-key';
import { lastAnchor, linkAt } from './repositories/trail-rows';

const known = new WeakMap<object, Head>();

export function remember(strapi: Core.Strapi, head: Head): void {
  if (head.seq > (known.get(strapi)?.seq ?? 0)) known.set(strapi, head);
}

/** What is missing is on record, or is about to be. */
export const forget = (strapi: Core.Strapi): boolean => known.delete(strapi);

/** @throws a 403 where the last row that was written here is gone, and nobody has put that on record */
export async function demandLastWritten(strapi: Core.Strapi, trx: Knex, key: LinkKey): Promise<void> {
  const last = known.get(strapi);
  if (!last || (await linkAt(trx, last.seq))?.hash === last.hash) return;
  if (await isAnchored(trx, key, last.seq)) {
    forget(strapi);
    return;
  }
  strapi.log.error(`留痕的第 ${last.seq} 行不见了，系统停止办理：请执行 gongkai audit verify 核对。`);
  throw forbidden(
    'TRAIL_END_LOST',
    `没有办理：留痕末尾的记录（第 ${last.seq} 行）不见了，再办就看不出缺了什么。请告诉管理员执行 gongkai audit verify 核对；恢复过备份的，用 gongkai audit anchor 登记以后再办。`,
  );
}

/** Whether a row that only the key's owner can have written says that rows up to that number are lost. */
async function isAnchored(trx: Knex, key: LinkKey, seq: number): Promise<boolean> {
  const anchor = await lastAnchor(trx);
  if (!anchor) return false;
  const { row, previous, hash } = anchor;
  const missing = row.details.missing as { readonly to?: number } | undefined;
  return (missing?.to ?? 0) >= seq && key.hash(linkedText(row, previous)) === hash;
}
