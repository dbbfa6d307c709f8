import { LRUCache } from 'lru-cache';

const MINUTE = 60_000;
/** How many addresses, accounts and pairs are remembered. */
const MOST = 20_000;

/** Failures of one address, whichever account it tries: an office goes out by one address. */
const PER_ADDRESS = 30;
const WINDOW = 5 * MINUTE;

/** Failures in a row of one account, from wherever they come, before it has to wait; then ever longer. */
const PER_ACCOUNT = 5;
const WAITS = [1, 2, 4, 8, 15].map((minutes) => minutes * MINUTE);
/** After such a time without a try an account begins anew. */
const FORGOTTEN = 24 * 60 * MINUTE;
/** So long an address from which a person has logged in is known as hers. */
const KNOWN = 30 * 24 * 60 * MINUTE;

interface Window {
  failures: number;
  until: number;
}

interface Row {
  failures: number;
  waitUntil: number;
}

/** A try that was let through; it counts as failed unless it is said to have succeeded. */
export interface Try {
  succeeded(): void;
}

/**
 * Counts tries at passwords and one-time tokens. Each counts before its outcome is known, so that many at once are
 * not all let through. `now`: milliseconds of a clock that never goes back.
 */
export class Attempts {
  private readonly addresses = new LRUCache<string, Window>({ max: MOST });
  private readonly accounts = new LRUCache<string, Row>({ max: MOST, ttl: FORGOTTEN });
  private readonly known = new LRUCache<string, true>({ max: MOST, ttl: KNOWN });

  /**
   * @param account undefined where none is named: then the address alone counts
   * @returns a try, or after how many seconds there is one again
   */
  begin(address: string, account: string | undefined, now: number): Try | number {
    const window = this.windowOf(address, now);
    // Nobody elsewhere can shut a person out: from where she has logged in, only the address counts.
    const pair = JSON.stringify([account, address]);
    const row = account === undefined || this.known.has(pair) ? undefined : this.rowOf(account);
    const wait = Math.max(
      window.failures < PER_ADDRESS ? 0 : window.until - now,
      (row?.waitUntil ?? 0) - now,
    );
    if (wait > 0) return Math.ceil(wait / 1000);
    window.failures += 1;
    if (row) {
      row.failures += 1;
      const at = Math.min(row.failures - PER_ACCOUNT, WAITS.length - 1);
      if (at >= 0) row.waitUntil = now + (WAITS[at] ?? 0);
    }
    return {
      succeeded: () => {
        window.failures -= 1;
        if (account === undefined) return;
        this.accounts.delete(account);
        this.known.set(pair, true);
      },
    };
  }

  private windowOf(address: string, now: number): Window {
    let window = this.addresses.get(address);
    if (!window || window.until <= now) {
      window = { failures: 0, until: now + WINDOW };
      this.addresses.set(address, window);
    }
    return window;
  }

  private rowOf(account: string): Row {
    const row = this.accounts.get(account) ?? { failures: 0, waitUntil: 0 };
    this.accounts.set(account, row);
    return row;
  }
}
