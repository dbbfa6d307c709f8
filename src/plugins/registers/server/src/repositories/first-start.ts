import { DEFAULT_BODY } from '../../../../../public-content/default-body';
import { UNNAMED_BODY } from '../../../shared/unnamed-body';
import type { Core } from '@strapi/strapi';
import { lock, type Transact } from './sql';

const COLUMNS = [
  ['personnel', '人事信息'],
  ['announcements', '公告公示'],
  ['news', '工作动态'],
  ['openness', '政务公开组织推进'],
] as const;

/** An empty database gets one body, to be named in the panel, and its columns. Two starters make one. */
export async function prepareFirstStart(strapi: Core.Strapi, transact: Transact): Promise<void> {
  if (await hasBody(strapi)) return;
  await transact(async (sql) => {
    await lock(sql, 'gongkai.first-start');
    if (await hasBody(strapi)) return;
    await strapi.documents('api::body.body').create({
      data: {
        bodyCode: DEFAULT_BODY,
        name: UNNAMED_BODY,
        level: '乡镇',
        countingRule: '每次发布计一条',
      },
    });
    const known = await strapi.db.query('api::column.column').count({ where: { bodyCode: DEFAULT_BODY } });
    if (known > 0) return;
    for (const [index, [code, name]] of COLUMNS.entries()) {
      await strapi.documents('api::column.column').create({
        data: { code, name, columnType: name, position: index + 1, bodyCode: DEFAULT_BODY },
      });
    }
  });
}

async function hasBody(strapi: Core.Strapi): Promise<boolean> {
  return (await strapi.db.query('api::body.body').count()) > 0;
}
