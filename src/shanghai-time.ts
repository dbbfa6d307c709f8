/** Instants as China reads them. China has had no summer time since 1991: eight hours, the whole year. */

const EIGHT_HOURS = 8 * 3_600_000;

const local = (instant: Date): string => new Date(instant.getTime() + EIGHT_HOURS).toISOString();

/** The calendar day: `2026-11-23`. */
export const shanghaiDay = (instant: Date): string => local(instant).slice(0, 10);

/** To the minute: `2026-11-23T17:44+08:00`. */
export const shanghaiMinute = (instant: Date): string => `${local(instant).slice(0, 16)}+08:00`;

/** To the second: `2026-11-23T17:44:09+08:00`. */
export const shanghaiInstant = (instant: Date): string => `${local(instant).slice(0, 19)}+08:00`;

/** To the millisecond, where the order of acts is read from it: `2026-11-23T17:44:09.120+08:00`. */
export const shanghaiTime = (instant: Date): string => local(instant).replace('Z', '+08:00');

const written = (instant: Date | string): string =>
  (typeof instant === 'string' ? instant : local(instant)).replace('T', ' ');

/** As people read it: `2026-11-23 17:44`. @param instant what is text is written as above */
export const spokenMinute = (instant: Date | string): string => written(instant).slice(0, 16);

/** The same to the second: `2026-11-23 17:44:09`. */
export const spokenSecond = (instant: Date | string): string => written(instant).slice(0, 19);
