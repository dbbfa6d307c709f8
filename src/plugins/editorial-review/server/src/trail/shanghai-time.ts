const SHANGHAI_MS = 8 * 3_600_000;

/** An instant as ISO 8601 with +08:00, to the millisecond. */
export const shanghaiTime = (instant: Date): string =>
  new Date(instant.getTime() + SHANGHAI_MS).toISOString().replace('Z', '+08:00');
