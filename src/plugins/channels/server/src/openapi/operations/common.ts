/** Parameters and headings that several addresses share. */
import { pathParameter, queryParameter, type Json } from '../build';

export const TAGS = {
  items: '信息',
  reports: '年度报告',
  following: '订阅与同步',
  pages: '页面',
  service: '服务',
};

export const YEAR = pathParameter('year', '年度，四位数字', { type: 'string', pattern: '^\\d{4}$' });
export const BODY = queryParameter('body', '公开主体的名称、代号或统一社会信用代码；不写就是本机关', {
  type: 'string',
});
export const EDITION = queryParameter('edition', '版次；不写就是现行的一版', { type: 'integer', minimum: 1 });
export const word = (name: string, description: string, more: Json = {}) =>
  queryParameter(name, description, { type: 'string', ...more });
export const day = (name: string, description: string) => word(name, description, { format: 'date' });
export const COLUMN_CODE = pathParameter('code', '栏目代号', {
  type: 'string',
  pattern: '^[a-z][a-z0-9-]{0,39}$',
});
export const PAGE = queryParameter('page', '第几页', { type: 'integer', minimum: 1 });
