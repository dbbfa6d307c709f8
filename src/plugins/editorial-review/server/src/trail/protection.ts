/** The tables' own protection: put right at every start, and on record where it had been changed. */
import type { Core } from '@strapi/strapi';
import { trailOf } from '../../../../../plugin-parts/review-services';
import { makeTables } from '../repositories/make-tables';
import type { Knex } from '../transaction';
import { VERSIONS_TABLE } from '../versions/repositories/version-repository';
import { deviations, putRight } from './repositories/guarded-table';
import { TRAIL_TABLE } from './repositories/trail-table';

const TABLES = [TRAIL_TABLE, VERSIONS_TABLE];
const KINDS: Readonly<Record<string, string>> = {
  table: '设置',
  column: '列',
  constraint: '约束',
  rule: '规则',
  policy: '行级安全策略',
  trigger: '触发器',
  function: '函数',
};

const foundAtStart = new WeakMap<object, readonly string[]>();

/** What of the tables this process found changed when it started. */
export const unprotectedAtStart = (strapi: Core.Strapi): readonly string[] => foundAtStart.get(strapi) ?? [];

/** What of the tables is not as it was made, each in a few words. */
export async function unprotected(knex: Knex): Promise<string[]> {
  const all: string[] = [];
  for (const each of TABLES) {
    for (const { kind, name } of await deviations(knex, each))
      all.push(`${each.table} 的${KINDS[kind] ?? kind} ${name}`);
  }
  return all;
}

/** Makes the tables, or puts right what was changed on them. */
export async function protectTrail(strapi: Core.Strapi): Promise<void> {
  const changed = await makeTables(strapi.db.connection, [], async (trx) => {
    const found = await unprotected(trx);
    for (const each of TABLES) await putRight(trx, each, await deviations(trx, each));
    return found;
  });
  foundAtStart.set(strapi, changed ?? []);
  if (!changed || changed.length === 0) return;
  await trailOf(strapi).append({
    act: 'setting',
    subject: { type: 'trail', id: 'protection', title: '留痕的保护' },
    details: { text: '启动时发现数据库里留痕的保护被改动过，已恢复', changed },
  });
}
