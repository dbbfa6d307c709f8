import type { RegularPart } from '../regular';
import { wechatCallback } from './callback';
import { wechatMenu } from './menu';
import { publishing } from './publishing';
import { account } from './settings';

/** The WeChat account, in the order in which its parts start. */
export const wechat: readonly RegularPart[] = [account, publishing, wechatCallback, wechatMenu];
