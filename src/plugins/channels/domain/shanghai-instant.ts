const EIGHT_HOURS = 8 * 3600 * 1000;

/** An instant as ISO 8601 in China's time: `2026-11-23T17:44:09+08:00`. China has had no summer time since 1991. */
export const shanghaiInstant = (instant: Date): string =>
  `${new Date(instant.getTime() + EIGHT_HOURS).toISOString().slice(0, 19)}+08:00`;
