import type { Part } from '../../../../../plugin-parts/part';
import { wechatCallback } from './callback';
import { wechatMenu } from './menu';
import { publishing } from './publishing';
import { account } from './settings';

/** The WeChat account, in the order in which its parts start. */
export const wechat: readonly Part[] = [account, publishing, wechatCallback, wechatMenu];
