import { quotaDay, secondsToNextQuota } from './quota-day';

it.each([
  ['2026-11-23T00:00:00+08:00', 86_400 + 600, '2026-11-23'],
  ['2026-11-23T23:59:59+08:00', 601, '2026-11-23'],
  ['2026-11-23T16:30:00Z', 23.5 * 3600 + 600, '2026-11-24'],
])('%s', (instant, seconds, day) => {
  expect(secondsToNextQuota(new Date(instant))).toBe(seconds);
  expect(quotaDay(new Date(instant))).toBe(day);
});
