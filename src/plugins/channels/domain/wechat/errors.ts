/** From what WeChat answers to a fault in words, and from a fault to how a delivery goes on. */
import type { Outcome } from '../delivery/outcome';
import { MEANINGS, MEANINGS_FOR_TOKEN, type Meaning } from './error-table';
import { WechatFault, type FaultCode, type FaultKind } from './fault';
import { secondsToNextQuota } from './quota-day';

/** The codes with which WeChat says that it does not take the access token. */
export const TOKEN_CODES: ReadonlySet<number> = new Set([40001, 40014, 41001, 42001]);

interface Circumstances {
  readonly now: Date;
  /** Whether it was the call for a token itself. */
  readonly forToken?: boolean;
}

/** The fault that an errcode other than 0 tells of. A code that is not known has a sentence too. */
export function faultOf(code: number, errmsg: string, { now, forToken = false }: Circumstances): WechatFault {
  const meaning =
    (forToken ? MEANINGS_FOR_TOKEN[code] : undefined) ?? MEANINGS[code] ?? unknown(code, errmsg);
  const { kind, sentence, next, after } = code === 40164 ? naming(meaning, errmsg) : meaning;
  const afterSeconds = after === 'tomorrow' ? secondsToNextQuota(now) : after;
  return new WechatFault({ code, kind, sentence, next, afterSeconds });
}

function unknown(code: number, errmsg: string): Meaning {
  const said = withoutSecrets(errmsg);
  return {
    kind: 'content',
    sentence: `微信拒绝了这一次调用，错误码 ${code}${said ? `：${said}` : ''}。`,
    next: `请在微信开发者平台的“错误码”里查 ${code} 的含义；查不到就把这条记录交给系统维护人员。`,
  };
}

/** The address that WeChat saw is the one to put on the list: `invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in …`. */
function naming(meaning: Meaning, errmsg: string): Meaning {
  const ip = /invalid ip\s+([\d.]{7,15}|[\da-f:.]{3,45})(?=[\s,]|$)/i.exec(errmsg)?.[1];
  if (!ip) return meaning;
  return {
    ...meaning,
    sentence: `本系统的出口 IP ${ip} 不在公众号的 IP 白名单里。`,
    next: `请到微信开发者平台，把 ${ip} 加进“IP 白名单”，约十分钟后生效，再重试。`,
  };
}

/** WeChat's own words, without its trace numbers and without anything long enough to be a token or a secret. */
export const withoutSecrets = (errmsg: string): string =>
  errmsg
    .replace(/[,，]?\s*(?:hint|rid):?\s*\[?[\w.\-~!@]*\]?/gi, '')
    .replace(/[\w\-+/=]{16,}/g, '…')
    .replace(/[\p{Cc}\p{Surrogate}]/gu, ' ')
    .trim()
    .slice(0, 120);

/** Kinds that concern the account as a whole: the next article would fare the same. */
const OF_THE_ACCOUNT: ReadonlySet<FaultKind> = new Set(['quota', 'token', 'settings', 'account']);
/** So does the way to WeChat. */
const ON_THE_WAY: ReadonlySet<FaultCode> = new Set(['NETWORK', 'TIMEOUT', 'HTTP']);

/** Whether the account fails, not the article. */
export const isOfTheAccount = ({ code, kind }: WechatFault): boolean =>
  OF_THE_ACCOUNT.has(kind) || ON_THE_WAY.has(code);

/** How a delivery goes on after a fault. One of the whole account lets all that waits for the account rest. */
export function toOutcome(fault: WechatFault): Outcome {
  const { code, kind, sentence, next, afterSeconds } = fault;
  const named = String(code);
  const whole = isOfTheAccount(fault) ? { wholeTarget: true } : {};
  if (kind === 'again' || kind === 'quota' || kind === 'token') {
    return {
      kind: 'again',
      code: named,
      sentence: `${sentence}${next}`,
      ...(afterSeconds === undefined ? {} : { afterSeconds }),
      ...whole,
    };
  }
  return { kind: 'person', code: named, sentence, next, ...whole };
}
