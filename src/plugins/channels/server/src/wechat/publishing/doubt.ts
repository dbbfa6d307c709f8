/** What is done after a call that WeChat may or may not have heard. */
import { isOfTheAccount } from '../../../../domain/wechat/errors';
import { type WechatFault } from '../../../../domain/wechat/fault';
import type { Outcome } from '../../../../domain/delivery/outcome';

/** WeChat is busy: it does not say whether before or after it did what was asked. */
const BUSY = -1;

/** Whether the call may have taken effect. */
export const inDoubt = (fault: WechatFault): boolean => fault.uncertain || fault.code === BUSY;

/** Seconds until the outcome is looked for the next time, by how often it was looked for in vain. */
const PAUSES = [15, 30, 60, 120, 300] as const;

/** So often is looked before a person is asked. */
export const MOST_LOOKS = PAUSES.length;

export const lookAgain = (looks: number, sentence: string): Outcome => ({
  kind: 'wait',
  sentence,
  afterSeconds: PAUSES[Math.min(looks, PAUSES.length - 1)] ?? 300,
});

/** The first look, after an answer got lost. */
export const afterDoubt = (fault: WechatFault, what: string): Outcome => ({
  kind: 'again',
  code: String(fault.code),
  sentence: `${fault.sentence}${what}，稍后先核对，不会重复。`,
  afterSeconds: PAUSES[0],
  ...(isOfTheAccount(fault) ? { wholeTarget: true } : {}),
});
