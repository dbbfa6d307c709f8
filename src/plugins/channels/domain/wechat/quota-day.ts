import { shanghaiDay } from '../../../../shanghai-time';

const DAY_MS = 86_400_000;
/** Ten minutes after midnight: the platform's clock need not be ours. */
const FRESH = 600;

/** Seconds until WeChat's daily quotas are surely counted anew: ten past midnight in China. */
export function secondsToNextQuota(now: Date): number {
  const midnight = Date.parse(`${shanghaiDay(now)}T00:00:00+08:00`) + DAY_MS;
  return Math.ceil((midnight - now.getTime()) / 1000) + FRESH;
}

/** The day in China on which WeChat counts a call, `YYYY-MM-DD`. */
export const quotaDay = shanghaiDay;
