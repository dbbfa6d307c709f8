import { LRUCache } from 'lru-cache';

interface Bucket {
  left: number;
  at: number;
}

/** How many askers are remembered. One who is forgotten starts anew: that needs as many others meanwhile. */
const MOST = 20_000;
const MINUTE = 60_000;

/** Counts the answers that each asks for: a minute's worth at once, then as they come back evenly. */
export class RateLimit {
  private readonly buckets = new LRUCache<string, Bucket>({ max: MOST });

  constructor(private readonly perMinute: number) {}

  /**
   * Takes one.
   * @param now milliseconds, of a clock that never goes back
   * @returns 0, or after how many seconds to ask again
   */
  take(who: string, now: number): number {
    let bucket = this.buckets.get(who);
    if (!bucket) {
      bucket = { left: this.perMinute, at: now };
      this.buckets.set(who, bucket);
    }
    bucket.left = Math.min(this.perMinute, bucket.left + ((now - bucket.at) * this.perMinute) / MINUTE);
    bucket.at = now;
    if (bucket.left < 1) return Math.ceil(((1 - bucket.left) * MINUTE) / this.perMinute / 1000);
    bucket.left -= 1;
    return 0;
  }
}
