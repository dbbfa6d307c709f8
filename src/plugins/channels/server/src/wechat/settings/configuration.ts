/** What the account is and how it is used: the environment's word first, field by field, then the panel's. */
import type { Core } from '@strapi/strapi';
import { WechatFault } from '../../../../domain/wechat/fault';
import {
  CREDENTIALS,
  CREDENTIAL_NAMES,
  wechatPreferences,
  type Credential,
  type WechatPreferences,
} from '../../../../shared/wechat-settings';
import { storedSettings } from '../repositories/settings-repository';
import { opened, sealer } from '../sealer';

const WECHAT = 'https://api.weixin.qq.com';

/** The plugin's setting `wechat`: what the environment says of the account. */
export type WechatEnvironment = Readonly<Partial<Record<Credential | 'apiBase', string>>>;

export const environmentOf = (strapi: Core.Strapi): WechatEnvironment =>
  strapi.plugin('channels').config<WechatEnvironment | undefined>('wechat') ?? {};

export interface WechatConfiguration extends WechatPreferences {
  /** In clear: for use on this side only. Absent where it is not set. */
  readonly credentials: Partial<Readonly<Record<Credential, string>>>;
  /** Without a slash at its end. */
  readonly apiBase: string;
}

/** What a call needs to know. */
export interface WechatAccount {
  readonly appId: string;
  readonly appSecret: string;
  readonly apiBase: string;
}

/** The settings as they hold now. */
export async function wechatConfiguration(strapi: Core.Strapi): Promise<WechatConfiguration> {
  const environment = environmentOf(strapi);
  const stored = await storedSettings(strapi);
  const seals = sealer(strapi);
  const found = CREDENTIALS.map((name) => {
    const sealed = stored.credentials[name]?.sealed;
    return [name, environment[name] ?? (sealed === undefined ? undefined : opened(seals, sealed))] as const;
  });
  return {
    ...wechatPreferences.parse(stored.preferences),
    credentials: Object.fromEntries(found.filter(([, value]) => value !== undefined)),
    apiBase: (environment.apiBase ?? WECHAT).replace(/\/+$/, ''),
  };
}

/** @throws WechatFault NOT_CONNECTED where the account is not set */
export function accountOf({ credentials, apiBase }: WechatConfiguration): WechatAccount {
  const { appId, appSecret } = credentials;
  if (appId !== undefined && appSecret !== undefined) return { appId, appSecret, apiBase };
  const missing = (['appId', 'appSecret'] as const).filter((name) => credentials[name] === undefined);
  throw new WechatFault({
    code: 'NOT_CONNECTED',
    kind: 'settings',
    sentence: `公众号还没有接上：缺少 ${missing.map((name) => CREDENTIAL_NAMES[name]).join('、')}。`,
    next: '请管理员在“公众号设置”里填写 AppID 和 AppSecret，或设置 WECHAT_APP_ID 和 WECHAT_APP_SECRET。',
  });
}
