/**
 * again: may pass by itself · quota: passes when WeChat counts anew · token: the access token is not taken ·
 * permission: this account may not · content: what was sent is not taken · settings: ours or the platform's are
 * wrong · gone: what is spoken of is no longer there · account: the account itself is restricted or needs its
 * administrator.
 */
export type FaultKind =
  'again' | 'quota' | 'token' | 'permission' | 'content' | 'settings' | 'gone' | 'account';

/** WeChat's errcode, or what happened on the way. */
export type FaultCode = number | 'NETWORK' | 'TIMEOUT' | 'BAD_ANSWER' | 'HTTP' | 'NOT_CONNECTED';

export interface FaultDetails {
  readonly code: FaultCode;
  readonly kind: FaultKind;
  readonly sentence: string;
  readonly next: string;
  readonly uncertain?: boolean;
  readonly afterSeconds?: number | undefined;
}

/** What WeChat, or the way to it, refused. Nothing secret is in it: it may be logged and shown as it is. */
export class WechatFault extends Error {
  readonly code: FaultCode;
  readonly kind: FaultKind;
  /** What happened, for the person who reads the log. */
  readonly sentence: string;
  /** What that person does about it. */
  readonly next: string;
  /** Whether the call may have taken effect although no answer came. */
  readonly uncertain: boolean;
  /** Not sooner than this; absent where nobody said. */
  readonly afterSeconds?: number;

  constructor({ code, kind, sentence, next, uncertain = false, afterSeconds }: FaultDetails) {
    super(sentence);
    this.name = 'WechatFault';
    this.code = code;
    this.kind = kind;
    this.sentence = sentence;
    this.next = next;
    this.uncertain = uncertain;
    if (afterSeconds !== undefined) this.afterSeconds = afterSeconds;
  }
}
