import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { WechatFault } from '../../../domain/wechat/fault';

export interface WechatClient {
  post<T>(path: string, body: object, schema: z.ZodType<T>): Promise<T>;
}

/** @throws WechatFault NOT_CONNECTED where no account is set */
export function wechatClient(_strapi: Core.Strapi): Promise<WechatClient> {
  return Promise.reject(
    new WechatFault({
      code: 'NOT_CONNECTED',
      kind: 'settings',
      sentence: '公众号还没有接上。',
      next: '请管理员填写 AppID 和 AppSecret。',
    }),
  );
}
