/** The table's own protection: put back at every start, and on record where it had been taken off. */
import type { Core } from '@strapi/strapi';
import { trailOf } from '../../../../../plugin-parts/review-services';
import { ensureTrail } from './repositories/trail-table';

const unprotected = new WeakSet<object>();

/** Whether this process found the table without its protection when it started. */
export const wasUnprotected = (strapi: Core.Strapi): boolean => unprotected.has(strapi);

export async function protectTrail(strapi: Core.Strapi): Promise<void> {
  if (!(await ensureTrail(strapi.db.connection))) return;
  unprotected.add(strapi);
  await trailOf(strapi).append({
    act: 'setting',
    subject: { type: 'trail', id: 'protection', title: '留痕的保护' },
    details: { text: '启动时发现数据库里保护留痕的触发器不在或被停用，已恢复' },
  });
}
