import { backOff, GIVE_UP_AFTER } from './back-off';
import type { Outcome } from './outcome';

/** How a delivery stands after an attempt. */
export interface Settled {
  readonly state: 'done' | 'waiting' | 'person';
  readonly sentence: string;
  readonly next: string | null;
  readonly code: string | null;
  /** Failures in a row, the last one included. */
  readonly failures: number;
  /** Until the next attempt; 0 where there is none. */
  readonly seconds: number;
}

/** What is known of the attempts before. */
export interface Before {
  readonly key: string;
  /** Failures in a row before this attempt. */
  readonly failures: number;
  /** Seconds since the first of them. */
  readonly failingSeconds: number;
}

/** What an attempt's outcome means for its delivery. */
export function settle(outcome: Outcome, { key, failures, failingSeconds }: Before): Settled {
  const { kind, sentence } = outcome;
  const nothing = { sentence, next: null, code: null, failures: 0, seconds: 0 };
  switch (kind) {
    case 'done':
      return { ...nothing, state: 'done' };
    case 'wait':
      return { ...nothing, state: 'waiting', seconds: Math.max(outcome.afterSeconds, 1) };
    case 'person':
      return { ...nothing, state: 'person', code: outcome.code, next: outcome.next };
    case 'again': {
      const { code } = outcome;
      const failed = failures + 1;
      if (failingSeconds >= GIVE_UP_AFTER) {
        return {
          state: 'person',
          code,
          sentence: `已重试 ${failed} 次、超过三天，仍不成功：${sentence}`,
          next: '请检查对方的服务和本机的网络，处理好后点“重试”。',
          failures: failed,
          seconds: 0,
        };
      }
      const seconds = backOff(failed, key, outcome.afterSeconds);
      return { ...nothing, state: 'waiting', code, failures: failed, seconds };
    }
  }
}
