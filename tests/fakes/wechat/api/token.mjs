import { Refusal } from '../errors.mjs';
import { plainToken, stableToken } from '../tokens.mjs';

/** @param {any} account @param {{ json: any, ip: string }} asked */
export function getStableToken(account, { json, ip }) {
  demandOwner(account, json.grant_type, json.appid, json.secret, ip);
  return stableToken(account, json.force_refresh === true);
}

/** @param {any} account @param {{ query: URLSearchParams, ip: string }} asked */
export function getToken(account, { query, ip }) {
  demandOwner(account, query.get('grant_type'), query.get('appid'), query.get('secret'), ip);
  return plainToken(account);
}

function demandOwner(account, grantType, appId, secret, ip) {
  if (grantType !== 'client_credential') throw new Refusal(40002);
  if (!appId) throw new Refusal(41002);
  if (!secret) throw new Refusal(41004);
  if (appId !== account.appId) throw new Refusal(40013);
  if (secret !== account.secret) throw new Refusal(40125);
  if (account.allowedIps && !account.allowedIps.includes(ip)) throw new Refusal(40164);
}
