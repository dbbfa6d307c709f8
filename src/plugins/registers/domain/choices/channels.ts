import type { Choice } from '../column';

/** 渠道: where an item was published; spreadsheets may write the label or the contract's key. */
export const CHANNELS: readonly Choice[] = [
  { value: '政府网站', also: ['website'] },
  { value: '微信公众号', also: ['wechat'] },
  { value: '公告栏', also: ['noticeBoard'] },
  { value: '电子屏', also: ['screen'] },
  { value: '其他新媒体', also: ['otherMedia'] },
  { value: '报刊', also: ['press'] },
  { value: '其他', also: ['other'] },
];
