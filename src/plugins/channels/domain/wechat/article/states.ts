/** Where an article stands, and what WeChat says of a publication. */
import { WECHAT_ARTICLE_STATES, type WechatArticleState } from '../../../shared/wechat-articles';
import type { Problem } from './limits';

/**
 * planned: nothing there yet · drafting, submitting: WeChat is being asked; whether it took effect is not known until
 * an answer is written down · drafted: in the draft box · submitted: queued at WeChat · published · failed: WeChat
 * refused the publication · deleted: no longer there · banned: taken down by WeChat · withdrawn: gone from the
 * website, still on WeChat.
 */
export type ArticleState = WechatArticleState;

export const STATE_LABELS = WECHAT_ARTICLE_STATES;

/** What WeChat answers about a publication. */
export type PublicationStatus =
  | { readonly kind: 'published' }
  | { readonly kind: 'underWay' }
  | {
      readonly kind: 'over';
      readonly state: 'failed' | 'deleted' | 'banned';
      readonly sentence: string;
      readonly next: string;
    };

const GUIDE = '请登录 mp.weixin.qq.com，在草稿箱里按提示修改并发表，再把链接贴回来。';

/** By WeChat's `publish_status`. */
export function publicationStatus(status: number): PublicationStatus {
  const over = (state: 'failed' | 'deleted' | 'banned', sentence: string, next: string) =>
    ({ kind: 'over', state, sentence, next }) as const;
  switch (status) {
    case 0:
      return { kind: 'published' };
    case 1:
      return { kind: 'underWay' };
    case 2:
      return over('failed', '发布没有成功：原创声明没有通过。', `可能与已有文章重复。${GUIDE}`);
    case 3:
      return over(
        'failed',
        '发布没有成功（常规失败，微信没有说明原因）。',
        `请稍后再推送一次；还不行，${GUIDE}`,
      );
    case 4:
      return over(
        'failed',
        '发布没有成功：平台审核不通过。',
        `请到公众平台的通知里看原因，修改正文后再发布和推送。${GUIDE}`,
      );
    case 5:
      return over(DELETED.state, DELETED.sentence, DELETED.next);
    case 6:
      return over(
        'banned',
        '文章发表以后，被微信平台封禁了。',
        '请公众号管理员到公众平台的通知里看原因并申诉；修改后要再发的，点“重新推送”。',
      );
    default:
      return over(
        'failed',
        `微信回了不认识的发布状态 ${status}。`,
        '请到 mp.weixin.qq.com 的“发表记录”核对；已发表的，把链接贴回来。',
      );
  }
}

/** What becomes of an article that somebody deleted. */
export const DELETED = {
  state: 'deleted',
  sentence: '文章发表以后，被人在公众号上删除了。',
  next: '如不是有意删除，请点“重新推送”；如网站也要撤下，请在这条信息上撤下。',
} as const;

/** What a person does where the account may not publish by API, or does not want to. */
export const PUBLISH_BY_HAND =
  '请登录 mp.weixin.qq.com，在“草稿箱”里打开这篇，预览后点“发表”；发表后复制文章链接，回到这里贴上。';

/** Several problems as one. */
export function joined([first, ...rest]: readonly [Problem, ...Problem[]]): {
  code: string;
  sentence: string;
  next: string;
} {
  const all = [first, ...rest];
  return {
    code: first.code,
    sentence: all.map(({ sentence }) => sentence).join(''),
    next: [...new Set(all.map(({ next }) => next))].join(''),
  };
}
