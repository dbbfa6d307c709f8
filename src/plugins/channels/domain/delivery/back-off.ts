const MINUTE = 60;
const HOUR = 60 * MINUTE;
const STEPS = [30, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR];
const LAST_STEP = 3 * HOUR;

/** What has failed for this long is left to a person. */
export const GIVE_UP_AFTER = 72 * HOUR;
const LONGEST_WISH = 24 * HOUR;

/**
 * Seconds until the next attempt, after `failures` of them in a row (1 for the first): 30 s, 2 min, 10 min,
 * 30 min, 1 h, then every 3 h. Up to a fifth more, by the key, so that what failed together does not come back
 * together.
 * @param wish seconds that the other side asked for: they win, up to a day
 */
export function backOff(failures: number, key: string, wish?: number): number {
  if (wish !== undefined) return Math.min(Math.max(Math.ceil(wish), 1), LONGEST_WISH);
  const seconds = STEPS[Math.max(failures, 1) - 1] ?? LAST_STEP;
  return Math.round(seconds * (1 + spread(key) / 5));
}

/** A number from 0 to 1 that looks random but is always the same for a key (FNV-1a, its last bits well mixed). */
function spread(key: string): number {
  let hash = 0x811c9dc5;
  for (const character of key) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
