/** What everything that is done on WeChat has at hand. */
import type { Core } from '@strapi/strapi';
import { WechatFault } from '../../../../domain/wechat/fault';
import { publicBase } from '../../public-base';
import { wechatClient, type WechatClient } from '../client';
import { readWechatSettings, type WechatSettings } from '../settings/read-settings';

export interface Desk {
  readonly strapi: Core.Strapi;
  readonly client: WechatClient;
  readonly settings: WechatSettings;
  readonly appId: string;
  /** This project's public address, without a slash at the end. */
  readonly base: string;
  readonly now: () => Date;
  /** Attempts before this one. */
  readonly attempts: number;
}

/** @throws WechatFault NOT_CONNECTED where no account is set */
export async function openDesk(strapi: Core.Strapi, now: () => Date, attempts = 0): Promise<Desk> {
  const client = await wechatClient(strapi);
  const settings = await readWechatSettings(strapi);
  if (settings.appId === undefined) {
    throw new WechatFault({
      code: 'NOT_CONNECTED',
      kind: 'settings',
      sentence: '公众号还没有接上。',
      next: '请管理员在“公众号设置”里填写 AppID 和 AppSecret。',
    });
  }
  return { strapi, client, settings, appId: settings.appId, base: publicBase(strapi), now, attempts };
}
