/** Days as WeChat counts them, in Asia/Shanghai (UTC+8, no summer time). */
const HOURS_AHEAD = 8 * 3_600_000;
const DAY = 86_400_000;

/** @param {number} now milliseconds @returns {string} YYYY-MM-DD */
export const dayOf = (now) => new Date(now + HOURS_AHEAD).toISOString().slice(0, 10);

/** @param {number} now */
export const hourOf = (now) => new Date(now + HOURS_AHEAD).getUTCHours();

/** @param {string} day YYYY-MM-DD @param {number} days */
export const plusDays = (day, days) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** @param {string} from @param {string} to both YYYY-MM-DD @returns {number} days between them */
export const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** A person's time: `2026-01-05 09:30:00`. @param {number} now */
export const timeOf = (now) => new Date(now + HOURS_AHEAD).toISOString().slice(0, 19).replace('T', ' ');
