/** Websites that an office's texts may point to without a word. `*.` also stands for the name behind it. */
export const DEFAULT_ALLOWED_HOSTS: readonly string[] = [
  '*.gov.cn',
  'mp.weixin.qq.com',
  // State media
  '*.news.cn',
  '*.xinhuanet.com',
  '*.people.com.cn',
  '*.cctv.com',
  '*.gmw.cn',
  '*.xuexi.cn',
];

/** Whether a host (lower case) is one of the allowed ones: `mp.weixin.qq.com` itself, `*.gov.cn` and all below it. */
export const isAllowedHost = (host: string, allowed: readonly string[]): boolean =>
  allowed.some((each) => {
    const pattern = each.trim().toLowerCase();
    if (!pattern.startsWith('*.')) return host === pattern;
    return host === pattern.slice(2) || host.endsWith(pattern.slice(1));
  });
