/** About the account itself: WeChat's addresses, and what of the quotas is used. */
import { Refusal } from '../errors.mjs';
import { clearQuota, quotaOf } from '../quotas.mjs';

export const addresses = () => ({ ip_list: ['127.0.0.1'] });

/** @param {any} account @param {{ json: any }} asked */
export function clear(account, { json }) {
  if (json.appid !== account.appId) throw new Refusal(40013);
  clearQuota(account);
  return { errcode: 0, errmsg: 'ok' };
}

/** For when no token is to be had any more. @param {any} account @param {{ json: any }} asked */
export function clearBySecret(account, { json }) {
  if (json.appsecret !== account.secret) throw new Refusal(40125);
  return clear(account, { json });
}

/** @param {any} account @param {{ json: any }} asked */
export function quota(account, { json }) {
  if (typeof json.cgi_path !== 'string' || !json.cgi_path.startsWith('/')) throw new Refusal(76021);
  return { errcode: 0, errmsg: 'ok', ...quotaOf(account, json.cgi_path) };
}
