/** What of the items is on the WeChat account, between server, panel and command line. */
import { z } from 'zod';
import { CHANGE_TYPES } from './changes';

/** Where an article stands; the labels are those of the panel. */
export const WECHAT_ARTICLE_STATES = {
  planned: '待推送',
  drafting: '正在存入草稿箱',
  drafted: '草稿已在公众号草稿箱，等待发表',
  submitting: '正在提交发布',
  submitted: '已提交，发布中',
  published: '已发表',
  failed: '发布没有成功',
  deleted: '公众号上已没有',
  banned: '被平台封禁',
  withdrawn: '网站已撤下，公众号上还在',
} as const;
export type WechatArticleState = keyof typeof WECHAT_ARTICLE_STATES;
export const WECHAT_ARTICLE_STATE_NAMES = Object.keys(WECHAT_ARTICLE_STATES) as [
  WechatArticleState,
  ...WechatArticleState[],
];

/** An article as the panel shows it. `updatedAt` is ISO 8601 in China's time, `publishedOn` a day. */
export const wechatArticleSchema = z.object({
  type: z.enum(CHANGE_TYPES),
  documentId: z.string(),
  title: z.string(),
  state: z.enum(WECHAT_ARTICLE_STATE_NAMES),
  label: z.string(),
  /** How the last attempt ended, and what a person can do about it; empty where nothing is to be done. */
  sentence: z.string(),
  next: z.string(),
  address: z.string().nullable(),
  publishedOn: z.string().nullable(),
  /** Whether it can be deleted by API. */
  deletable: z.boolean(),
  updatedAt: z.string(),
});
export type WechatArticle = z.infer<typeof wechatArticleSchema>;

/** An article in the list, with how often it was read so far as WeChat has told. */
export const listedArticleSchema = wechatArticleSchema.extend({ reads: z.number().int().nullable() });
export type ListedArticle = z.infer<typeof listedArticleSchema>;

/** `GET /channels/wechat/articles` gives `{ data: ListedArticle[], meta: { counts } }`, the last changed first. */
export const wechatArticleFilter = z.strictObject({
  state: z.enum(WECHAT_ARTICLE_STATE_NAMES).optional(),
  documentId: z.string().max(100).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});
export type WechatArticleFilter = z.input<typeof wechatArticleFilter>;

/** In the address of what is done with one article: `/channels/wechat/articles/{type}/{documentId}/…` */
export const wechatDocument = z.object({
  type: z.enum(CHANGE_TYPES),
  documentId: z.string().regex(/^[A-Za-z0-9-]{6,60}$/),
});
export type WechatDocument = z.infer<typeof wechatDocument>;

/** `POST …/push`: `again` makes a new draft of what was deleted or banned there. */
export const wechatPushRequest = z.strictObject({ again: z.boolean().default(false) });

const day = z.iso.date('日期须写成 2026-11-23 的样子');

/** `POST …/address`: where an article that a person sent is. Without a day it is today's. */
export const wechatAddressRequest = z.strictObject({
  address: z.string().trim().min(1).max(500),
  publishedOn: day.optional(),
});

/** `POST …/delete`: draft or article; `byHand`: a person has done it on mp.weixin.qq.com. */
export const wechatDeleteRequest = z.strictObject({ byHand: z.boolean().default(false) });

/** How an act ended: `data` of push, address and delete. */
export interface WechatActResult {
  readonly kind: 'done' | 'wait' | 'again' | 'person';
  readonly sentence: string;
  /** What the person does; absent where nothing is to be done. */
  readonly next?: string;
  readonly code?: string;
}

/** What a harvest brought. */
export interface WechatHarvest {
  readonly date: string;
  /** Articles of these days that WeChat told of. */
  readonly articles: number;
  /** Items that are now known to be on WeChat. */
  readonly found: readonly {
    readonly type: string;
    readonly documentId: string;
    readonly title: string;
    readonly address: string | null;
  }[];
  /** Receipts whose reading number rose. */
  readonly reads: number;
  /** Articles that were deleted or banned since. */
  readonly gone: readonly {
    readonly documentId: string;
    readonly title: string;
    readonly sentence: string;
  }[];
  /** What WeChat did not tell, and why. */
  readonly notes: readonly string[];
}

/** `gongkai wechat status`, `GET /channels/wechat/status`. */
export interface WechatStatus {
  readonly connected: boolean;
  readonly appId: string | null;
  readonly autoDraft: boolean;
  readonly publishByApi: boolean;
  /** The account may not publish by API: a person publishes. */
  readonly manual: boolean;
  readonly counts: Partial<Readonly<Record<WechatArticleState, number>>>;
  /** What waits for a person, the last changed first. */
  readonly waiting: readonly WechatArticle[];
}
