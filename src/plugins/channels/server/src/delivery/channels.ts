import { webhook } from '../webhooks/channel';
import { wechatChannel } from '../wechat/publishing/channel';
import type { Channel } from './channel';

/** Every way out of the house: a new one adds a line. */
export const CHANNELS: readonly Channel[] = [webhook, wechatChannel];
