/** What goes wrong on the way to WeChat, in words. */
import { WechatFault } from '../../../domain/wechat/fault';

/** The library's and the system's names for what fails before a request has left. */
const NEVER_SENT = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'],
  ...['CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ...['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
]);

const unsure = (uncertain: boolean): string =>
  uncertain ? '请求可能已经到达微信，再试时会先查清楚，不会重复。' : '';

/** @param changes whether anything would be different after the call */
export function networkFault(error: unknown, changes: boolean): WechatFault {
  const code = nameOf(error);
  const uncertain = changes && !NEVER_SENT.has(code);
  if (code === 'TimeoutError' || code.endsWith('TIMEOUT')) {
    return new WechatFault({
      code: 'TIMEOUT',
      kind: 'again',
      sentence: `微信没有在限定的时间里答复。${unsure(uncertain)}`,
      next: '稍后自动再试；反复出现时，请查本系统到微信的网络。',
      uncertain,
    });
  }
  return new WechatFault({
    code: 'NETWORK',
    kind: 'again',
    sentence: `与微信的连接没有成功${code ? `（${code}）` : ''}。${unsure(uncertain)}`,
    next: '稍后自动再试；反复出现时，请查本系统能否访问 api.weixin.qq.com 的 443 端口。',
    uncertain,
  });
}

/** By its parts: what a library throws need not be an Error of this very realm. */
function nameOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('name' in error && error.name === 'TimeoutError') return 'TimeoutError';
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** What may pass by itself; the rest somebody between here and WeChat refuses. */
const PASSING = new Set([408, 425, 429]);

export function httpFault(status: number, retryAfter: unknown, changes: boolean): WechatFault {
  const passing = status >= 500 || PASSING.has(status);
  const uncertain = changes && status >= 500;
  const seconds = Number(retryAfter);
  return new WechatFault({
    code: 'HTTP',
    kind: passing ? 'again' : 'settings',
    sentence: `微信的服务器或途中的代理答复了 HTTP ${status}。${unsure(uncertain)}`,
    next: passing
      ? '稍后自动再试；反复出现时，请查出口的代理和防火墙。'
      : '请查出口的代理和防火墙是否放行 api.weixin.qq.com；设了 WECHAT_API_BASE 的，请核对它，再重试。',
    uncertain,
    afterSeconds: Number.isInteger(seconds) && seconds > 0 && seconds <= 86_400 ? seconds : undefined,
  });
}

export const badAnswer = (uncertain: boolean): WechatFault =>
  new WechatFault({
    code: 'BAD_ANSWER',
    kind: 'again',
    sentence: `微信的答复读不懂（不是约定的内容，或者不完整）。${unsure(uncertain)}`,
    next: '稍后自动再试；反复出现时，请查途中的代理是否改写了答复。',
    uncertain,
  });
