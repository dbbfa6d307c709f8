import type { Part } from '../part';
import { ensureWechatTables } from './repositories/tables';

/** The WeChat account: what each piece serves, put together. */
export const wechat: Part = {
  start: ensureWechatTables,
};
