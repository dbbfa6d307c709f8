/** The minutes that something is set for, in Asia/Shanghai. */
import { shanghaiMinute } from '../../../../shanghai-time';

/** A server that was busy is not late yet; one that was off is. */
const LATE_MS = 90_000;
/** How long at most what is due waits for a server that is up and not busy. */
export const LOOK_EVERY_MS = 15_000;
const WRITTEN = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?:\+08:00)?$/;

/**
 * Reads `YYYY-MM-DDTHH:MM`, with seconds or +08:00 where they are written.
 * @returns the instant; `notAMinute` where there are seconds; null for anything else, also for a day that no
 *   calendar has and for another time zone
 */
export function readMinute(text: string): Date | 'notAMinute' | null {
  const [, minute = '', seconds = '00', fraction = '0'] = WRITTEN.exec(text) ?? [];
  const instant = new Date(`${minute}:00+08:00`);
  if (Number.isNaN(instant.getTime()) || shanghaiMinute(instant) !== `${minute}+08:00`) return null;
  return Number(seconds) > 0 || Number(fraction) > 0 ? 'notAMinute' : instant;
}

/**
 * Whether what was set for one instant is late when it is done at another.
 * @param upSince when whoever does it began to look: what had been waiting then for longer than a server lets it wait
 *   was missed, because none was up at its minute
 */
export const isLate = (set: Date, done: Date, upSince: Date = set): boolean =>
  done.getTime() - set.getTime() > LATE_MS || upSince.getTime() - set.getTime() > LOOK_EVERY_MS;
