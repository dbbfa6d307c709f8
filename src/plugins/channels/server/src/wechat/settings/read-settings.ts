import type { Core } from '@strapi/strapi';
import { wechatConfiguration } from './configuration';

export interface WechatSettings {
  readonly appId?: string;
  readonly autoDraft: boolean;
  readonly publishByApi: boolean;
  readonly author?: string;
  readonly defaultCover?: string;
  readonly needOpenComment: boolean;
  readonly onlyFansCanComment: boolean;
}

export async function readWechatSettings(strapi: Core.Strapi): Promise<WechatSettings> {
  const { credentials, author, defaultCover, ...rest } = await wechatConfiguration(strapi);
  return {
    ...rest,
    ...(credentials.appId ? { appId: credentials.appId } : {}),
    ...(author ? { author } : {}),
    ...(defaultCover ? { defaultCover } : {}),
  };
}
