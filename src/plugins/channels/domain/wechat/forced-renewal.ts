import { WechatFault } from './fault';
import { secondsToNextQuota } from './quota-day';

/** WeChat allows 20 a day, at least 30 seconds apart; some are left for people and other systems. */
const MOST_A_DAY = 15;
const APART = 30;

/** Why the token may not be forced anew right now; undefined where it may. */
export function forcingRefused(
  {
    forcedToday,
    secondsSinceForced,
  }: { readonly forcedToday: number; readonly secondsSinceForced: number | null },
  now: Date,
): WechatFault | undefined {
  if (forcedToday >= MOST_A_DAY) {
    return new WechatFault({
      code: 40001,
      kind: 'token',
      sentence: `微信一直不认接口凭证，今天已强制换新 ${MOST_A_DAY} 次，不再换了。`,
      next: '请查是否有别的系统也在强制换这个公众号的凭证，停掉其中一个；明天零点十分后自动再试。',
      afterSeconds: secondsToNextQuota(now),
    });
  }
  if (secondsSinceForced !== null && secondsSinceForced < APART) {
    return new WechatFault({
      code: 40001,
      kind: 'token',
      sentence: '接口凭证刚刚强制换新过，微信仍不认。',
      next: '不用处理，半分钟后自动再试。',
      afterSeconds: Math.ceil(APART - secondsSinceForced),
    });
  }
  return undefined;
}
