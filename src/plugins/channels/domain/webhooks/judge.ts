import type { Outcome } from '../delivery/outcome';

/** What a receiver answered. */
export interface Answered {
  readonly status: number;
  /** Seconds, from `Retry-After`. */
  readonly retryAfter?: number;
}

const PASSING = new Set([408, 425, 429]);

/** What a receiver's answer means for the delivery. */
export function judge({ status, retryAfter }: Answered): Outcome {
  if (status >= 200 && status < 300) return { kind: 'done', sentence: `对方已收下（${status}）。` };
  const code = `HTTP_${status}`;
  if (status >= 500 || PASSING.has(status)) {
    const busy = status === 429 || status === 503;
    return {
      kind: 'again',
      code,
      sentence: busy
        ? `对方正忙，请求稍后再来（${status}）。`
        : `对方的服务出错或没有及时处理（${status}），稍后自动重试。`,
      ...(busy && retryAfter !== undefined ? { afterSeconds: retryAfter } : {}),
      ...(busy ? { wholeTarget: true } : {}),
    };
  }
  return { kind: 'person', code, ...refused(status) };
}

function refused(status: number): { readonly sentence: string; readonly next: string } {
  if (status === 410) {
    return {
      sentence: '对方说这个推送地址已永久停用（410），已替您停用它。',
      next: '请向网站技术人员要新的地址，在“推送地址”里改好并启用，再点“重试”。',
    };
  }
  if (status === 401 || status === 403) {
    return {
      sentence: `对方不认可这次推送（${status}）。`,
      next: '请与网站技术人员核对签名密钥；不清楚时在“推送地址”里更换密钥并交给对方，再点“重试”。',
    };
  }
  if (status === 404 || status === 405) {
    return {
      sentence: `对方没有这个接收地址（${status}）。`,
      next: '请与网站技术人员核对地址，在“推送地址”里改好，再点“重试”。',
    };
  }
  if (status === 413) {
    return {
      sentence: '对方嫌内容太大（413）。',
      next: '请网站技术人员放宽接收大小的限制，再点“重试”。',
    };
  }
  if (status >= 300 && status < 400) {
    return {
      sentence: `对方把请求转到了别的地址（${status}）；为了安全，推送不跟着转。`,
      next: '请把“推送地址”改成最后的地址，再点“重试”。',
    };
  }
  return {
    sentence: `对方拒收（${status}）。`,
    next: '请把这一条发给网站技术人员查看原因，处理好后点“重试”。',
  };
}

/** Seconds that a `Retry-After` asks for: a number, or a date. */
export function readRetryAfter(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now.getTime()) / 1000));
}
