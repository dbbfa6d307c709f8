const DAY = 86_400;
const EIGHT_HOURS = 8 * 3600;
/** Ten minutes after midnight: the platform's clock need not be ours. */
const FRESH = 600;

/** Seconds until WeChat's daily quotas are surely counted anew: ten past midnight in China. */
export function secondsToNextQuota(now: Date): number {
  const intoDay = (Math.floor(now.getTime() / 1000) + EIGHT_HOURS) % DAY;
  return DAY - intoDay + FRESH;
}

/** The day in China on which WeChat counts a call, `YYYY-MM-DD`. */
export const quotaDay = (now: Date): string =>
  new Date(now.getTime() + EIGHT_HOURS * 1000).toISOString().slice(0, 10);
