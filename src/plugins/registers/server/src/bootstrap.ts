import type { Core } from '@strapi/strapi';
import { registerPermissions } from './permissions';
import { definitions } from './repositories/constraint-definitions';
import { ensureConstraints, type Breach } from './repositories/constraints';
import { prepareFirstStart } from './repositories/first-start';
import { connection, transactions } from './repositories/sql';
import { tableOf } from './repositories/table';

/** At every start: rights, the database's own rules, and, in an empty database, the first body. */
export async function bootstrap(strapi: Core.Strapi): Promise<void> {
  await registerPermissions(strapi);
  const transact = transactions(strapi);
  const wanted = definitions((uid) => tableOf(strapi, uid));
  const breaches = await ensureConstraints(transact, connection(strapi), wanted);
  for (const breach of breaches) strapi.log.error(sentence(breach));
  await prepareFirstStart(strapi, transact);
}

function sentence({ definition, rows }: Breach): string {
  const what = definition.meaning || '索引所需的日期顺序';
  return `数据表 ${definition.table} 有 ${rows} 行不符合“${what}”（${definition.name}）：请在面板里改正这些行，再重新启动`;
}
