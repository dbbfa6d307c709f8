/** Calls a day and a minute for each address, and clearing them ten times a month. */
import { dayOf } from './calendar.mjs';
import { Refusal } from './errors.mjs';

const CLEARINGS_A_MONTH = 10;

/** Counts one call. @param {any} account @param {string} path @throws Refusal 45009, 45011 */
export function useQuota(account, path) {
  const used = usedToday(account);
  if (path in account.quotas && (used[path] ?? 0) >= account.quotas[path]) throw new Refusal(45009);
  const since = account.now() - 60_000;
  const inMinute = account.state.calls.filter((call) => call.path === path && call.at > since).length;
  // The call that is being made stands in the list already.
  if (path in account.minuteQuotas && inMinute > account.minuteQuotas[path]) throw new Refusal(45011);
  used[path] = (used[path] ?? 0) + 1;
}

/** @param {any} account @returns {Record<string, number>} calls of this day by address */
export function usedToday(account) {
  const day = dayOf(account.now());
  if (account.state.used.day !== day) account.state.used = { day, calls: {} };
  return account.state.used.calls;
}

/** @param {any} account @throws Refusal 48006 */
export function clearQuota(account) {
  const month = dayOf(account.now()).slice(0, 7);
  const times = account.state.cleared[month] ?? 0;
  if (times >= CLEARINGS_A_MONTH) throw new Refusal(48006);
  account.state.cleared = { [month]: times + 1 };
  account.state.used.calls = {};
}

/** @param {any} account @param {string} path */
export function quotaOf(account, path) {
  const limit = account.quotas[path] ?? 100_000;
  const used = usedToday(account)[path] ?? 0;
  return {
    quota: { daily_limit: limit, used, remain: Math.max(0, limit - used) },
    rate_limit: { call_count: account.minuteQuotas[path] ?? 5_000, refresh_second: 60 },
  };
}
