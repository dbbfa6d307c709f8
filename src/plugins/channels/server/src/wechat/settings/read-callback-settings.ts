import type { Core } from '@strapi/strapi';

export interface CallbackSettings {
  readonly appId?: string | undefined;
  readonly token?: string | undefined;
  readonly encodingAesKey?: string | undefined;
}

/** What the callback needs to know of the account. Never waits for the database. */
export function readCallbackSettings(strapi: Core.Strapi): Promise<CallbackSettings> {
  const { appId, token, encodingAesKey } = strapi.plugin('channels').config<CallbackSettings>('wechat');
  return Promise.resolve({ appId, token, encodingAesKey });
}
