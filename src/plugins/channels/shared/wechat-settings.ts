/** The account's settings between panel and server. Secrets go in and never come out again. */
import { z } from 'zod';

const characters = (text: string): number => Array.from(text).length;
const shaped = (shape: RegExp, message: string) => z.string(message).trim().regex(shape, message).nullable();

/** How articles are made and sent: no secrets. */
const preferences = {
  autoDraft: z.boolean('“自动推送草稿”只能是开或关'),
  publishByApi: z.boolean('“用接口发布”只能是开或关'),
  author: z
    .string('作者名须是文字')
    .trim()
    .refine((text) => characters(text) <= 16, '作者名最多 16 个字'),
  /** A file's documentId. */
  defaultCover: shaped(/^[0-9a-z]{1,64}$/i, '默认封面须是媒体库里的一张图片'),
  needOpenComment: z.boolean('“打开留言”只能是开或关'),
  onlyFansCanComment: z.boolean('“仅关注者可留言”只能是开或关'),
  /** Read by those who send by hand, above the built-in steps. */
  guide: z.string('发送说明须是文字').trim().max(2000, '发送说明最多 2000 个字'),
};

/** What is stored; what is not there yet takes its default. */
export const wechatPreferences = z.object({
  autoDraft: preferences.autoDraft.default(true),
  publishByApi: preferences.publishByApi.default(false),
  author: preferences.author.default(''),
  defaultCover: preferences.defaultCover.default(null),
  needOpenComment: preferences.needOpenComment.default(false),
  onlyFansCanComment: preferences.onlyFansCanComment.default(false),
  guide: preferences.guide.default(''),
});
export type WechatPreferences = z.infer<typeof wechatPreferences>;

const credentials = {
  appId: shaped(/^wx[0-9a-f]{16}$/, 'AppID 应是 wx 开头、共 18 位的字母和数字，请到微信开发者平台复制'),
  appSecret: shaped(/^[0-9a-zA-Z]{32}$/, 'AppSecret 应是 32 位字母和数字，请到微信开发者平台复制'),
  token: shaped(/^[0-9a-zA-Z]{3,32}$/, '消息推送的 Token 应是 3 到 32 位字母和数字'),
  encodingAesKey: shaped(/^[0-9a-zA-Z]{43}$/, 'EncodingAESKey 应是 43 位字母和数字，请到微信开发者平台复制'),
};

/** `PUT /channels/wechat/settings`. What is absent stays; null takes a credential away. */
export const wechatSettingsInput = z
  .strictObject({ ...credentials, ...preferences }, '设置须是一个 JSON 对象')
  .partial();

export const CREDENTIALS = ['appId', 'appSecret', 'token', 'encodingAesKey'] as const;
export type Credential = (typeof CREDENTIALS)[number];

/** As people know them. */
export const CREDENTIAL_NAMES: Readonly<Record<Credential, string>> = {
  appId: 'AppID',
  appSecret: 'AppSecret',
  token: 'Token',
  encodingAesKey: 'EncodingAESKey',
};

/** What may be told of a credential. */
export interface CredentialState {
  readonly set: boolean;
  /** Where it comes from; the environment wins. */
  readonly from?: 'environment' | 'panel';
  /** ISO 8601 with +08:00; only of the panel's. */
  readonly changedAt?: string;
  /** It is stored, but was sealed with another ENCRYPTION_KEY: it has to be entered anew. */
  readonly unreadable?: true;
}

/** `GET /channels/wechat/settings`, in `data`. */
export interface WechatSettingsView {
  /** No secret: shown. */
  readonly appId: string | null;
  readonly credentials: Readonly<Record<Credential, CredentialState>>;
  readonly preferences: WechatPreferences;
  /** Calls of the day so far, most first. */
  readonly usage: readonly { readonly path: string; readonly calls: number }[];
}

/** One finding of a test on the spot. `POST /channels/wechat/test` gives `data: WechatCheck[]`. */
export interface WechatCheck {
  readonly name: string;
  readonly ok: boolean;
  readonly sentence: string;
  /** What to do; absent where all is well. */
  readonly next?: string;
}
