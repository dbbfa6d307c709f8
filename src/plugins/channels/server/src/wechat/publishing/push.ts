/** What people do with an article. */
import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { isArticleAddress, tidyAddress } from '../../../../domain/wechat/article/addresses';
import type { DeliveriesService } from '../../../../shared/deliveries';
import type { WechatActResult, WechatDocument } from '../../../../shared/wechat-articles';
import { shanghaiDay } from '../../../../../../shanghai-time';
import { Refused } from '../../../../../../plugin-parts/refused';
import { readWechatSettings } from '../settings/read-settings';
import { adoptReceipt } from './adopt';
import { atDesk, BUSY } from './attempt';
import { MOST_LOOKS } from './doubt';
import { WECHAT_CHANNEL } from './plan';
import { changeArticle, ensureArticle, type Article } from './repositories/articles';
import { settlePublished } from './settle';
import { inTurn } from './repositories/turn';
import { readSource, titleOnceShown, type Source } from './sources';
import { flagSettled, noteTakenDown, takeDown } from './take-down';

type Clock = () => Date;

const SENTENCES = {
  WECHAT_ITEM_UNKNOWN: '没有这条公开的信息：可能没有发布，或已撤下。请先在后台发布，再推送。',
  WECHAT_ADDRESS_INVALID:
    '这不是公众号文章的链接。请在微信里打开文章，点右上角“复制链接”：以 https://mp.weixin.qq.com/s 开头。',
  WECHAT_DAY_INVALID: '发表日期不能晚于今天。',
  WECHAT_NOT_CONNECTED: '公众号还没有接上。请管理员在“公众号设置”里填写 AppID 和 AppSecret。',
  WECHAT_PUBLISHED: '这篇在公众号上还在，再推送会让读者看到两篇。请先从公众号删除，再重新推送。',
} as const;

/** An act that is refused, with a sentence. */
export class WechatRefused extends Refused<keyof typeof SENTENCES> {
  constructor(code: keyof typeof SENTENCES) {
    super(code, SENTENCES[code]);
  }
}

/** States in which a new draft would be nobody's double. */
const OVER: ReadonlySet<string> = new Set(['deleted', 'banned', 'planned']);

/**
 * Pushes an item or report now, in this process, and on the record of deliveries.
 * @param again makes a new draft where the former one, or its article, was deleted or banned
 * @throws WechatRefused
 */
export async function push(
  strapi: Core.Strapi,
  { type, documentId }: WechatDocument,
  { again = false }: { readonly again?: boolean } = {},
): Promise<WechatActResult> {
  const { appId } = await readWechatSettings(strapi);
  if (appId === undefined) throw new WechatRefused('WECHAT_NOT_CONNECTED');
  const source = await readSource(strapi, type, documentId);
  if (!source) throw new WechatRefused('WECHAT_ITEM_UNKNOWN');
  if (again) {
    const article = await ensureArticle(strapi, { appId, type, documentId });
    await beginAnew(strapi, await adoptReceipt(strapi, article, { withAddress: true }));
  }
  const deliveries = strapi.plugin('channels').service<DeliveriesService>('deliveries');
  const { id } = await deliveries.add({
    channel: WECHAT_CHANNEL,
    target: appId,
    key: `${WECHAT_CHANNEL}:${appId}:${type}:${documentId}:push-${randomBytes(6).toString('hex')}`,
    op: 'upsert',
    type,
    documentId,
    title: titleOf(source),
  });
  const record = await deliveries.run(id);
  const { state = 'waiting', sentence, next, code } = record ?? {};
  return {
    kind: state === 'done' || state === 'person' ? state : code ? 'again' : 'wait',
    sentence: sentence ?? '已列入投递。',
    ...(next ? { next } : {}),
    ...(code ? { code } : {}),
  };
}

async function beginAnew(strapi: Core.Strapi, article: Article): Promise<void> {
  // Its draft is still there, or may be: the next attempt goes on from it.
  if (['drafted', 'drafting', 'failed'].includes(article.state)) return;
  const unclear = article.state === 'submitting' && article.looks > MOST_LOOKS;
  if (!OVER.has(article.state) && !unclear) throw new WechatRefused('WECHAT_PUBLISHED');
  await changeArticle(strapi, article, {
    state: 'planned',
    mark: null,
    fingerprint: null,
    mediaId: null,
    publishId: null,
    msgDataId: null,
    articleId: null,
    address: null,
    publishedOn: null,
    looks: 0,
    // Its receipt is of the former article.
    askedAt: new Date(),
  });
}

/**
 * Records where an article is that a person sent: its receipt counts from then on.
 * @param publishedOn the day on which it was sent; absent: today
 * @throws WechatRefused
 */
export async function recordAddress(
  strapi: Core.Strapi,
  { type, documentId }: WechatDocument,
  { address: given, publishedOn }: { readonly address: string; readonly publishedOn?: string | undefined },
  person: string,
  now: Clock = () => new Date(),
): Promise<WechatActResult> {
  const address = tidyAddress(given);
  const today = shanghaiDay(now());
  if (!isArticleAddress(address)) throw new WechatRefused('WECHAT_ADDRESS_INVALID');
  if (publishedOn !== undefined && publishedOn > today) throw new WechatRefused('WECHAT_DAY_INVALID');
  const { appId } = await readWechatSettings(strapi);
  const source = await readSource(strapi, type, documentId);
  // Sent before it was withdrawn, it counts all the same.
  const title = source ? titleOf(source) : await titleOnceShown(strapi, type, documentId);
  if (title === undefined) throw new WechatRefused('WECHAT_ITEM_UNKNOWN');
  // An account that is not connected has its articles all the same.
  const key = { appId: appId ?? '', type, documentId };
  const result = await inTurn(strapi, key, async (): Promise<WechatActResult> => {
    const article = await ensureArticle(strapi, key);
    const named = await changeArticle(strapi, article, { title: article.title || title });
    const told = { address, day: publishedOn ?? today, person };
    const settled = await settlePublished(strapi, named, told);
    if (!source) return flagSettled(strapi, settled);
    return { kind: 'done', sentence: `已登记，计入公众号发布条数：${address}` };
  });
  return result ?? BUSY;
}

const titleOf = (source: Source): string => (source.kind === 'item' ? source.item.title : source.title);

/** Takes an article off WeChat, or notes that a person has. */
export async function remove(
  strapi: Core.Strapi,
  document: WechatDocument,
  options: { readonly byHand: boolean },
  now: Clock = () => new Date(),
): Promise<WechatActResult> {
  const { appId } = await readWechatSettings(strapi);
  if (appId === undefined && options.byHand) {
    return noteTakenDown(strapi, await ensureArticle(strapi, { appId: '', ...document }));
  }
  return atDesk(strapi, document, now, (desk, article) => takeDown(desk, article, options));
}
