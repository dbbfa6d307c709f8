import type { WechatStatus } from '../../../shared/wechat-articles';

type Standing = Pick<WechatStatus, 'connected' | 'appId' | 'autoDraft' | 'publishByApi' | 'manual'>;

/** How the account stands, in a sentence. */
export function standing({ connected, appId, autoDraft, publishByApi, manual }: Standing): string {
  if (!connected) return '公众号还没有接上：请管理员在下面的“公众号设置”里填写 AppID 和 AppSecret。';
  const drafts = autoDraft ? '信息发布以后自动存进公众号草稿箱' : '不自动推送：要发的信息请用“推送一条信息”';
  if (!manual) return `已接上（${appId ?? ''}）。${drafts}，由接口发表。`;
  const why = publishByApi ? '这个公众号不能用接口发表，' : '';
  return `已接上（${appId ?? ''}）。${drafts}；${why}由人到微信公众平台发表，再把链接登记回来。`;
}
