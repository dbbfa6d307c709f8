/** One call of WeChat's interface, from its bytes to its answer. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal, answerOf } from '../errors.mjs';
import { spoil, takeFault } from '../faults.mjs';
import { readJson } from '../json.mjs';
import { settle } from '../publishing.mjs';
import { useQuota } from '../quotas.mjs';
import { demandToken } from '../tokens.mjs';
import { ROUTES } from './routes.mjs';

/** More than the widest quota of a minute lets through. */
const KEPT_CALLS = 12_000;
const BEFORE = ['drop-before', 'hang', 'bad-gateway'];

/**
 * @param {any} account
 * @param {{ method: string, path: string, query: URLSearchParams, type: string, bytes: Buffer, ip: string }} asked
 * @returns {Promise<{ status: number, type: string, body: string } | 'drop' | 'hang'>}
 */
export async function call(account, asked) {
  settle(account);
  const fault = takeFault(account, asked.path);
  const entry = {
    at: account.now(),
    method: asked.method,
    path: asked.path,
    errcode: null,
    fault: nameOf(fault),
  };
  account.state.calls.push(entry);
  if (account.state.calls.length > KEPT_CALLS) account.state.calls.shift();
  if (fault?.delay) await sleep(fault.delay);
  // Before the effect: nothing has happened, whatever the caller believes.
  if (BEFORE.includes(fault?.kind)) return disturbed(fault.kind, {});
  const answer = await answered(account, asked, fault);
  entry.errcode = answer.errcode ?? 0;
  account.save();
  return disturbed(fault?.kind, answer);
}

function disturbed(kind, answer) {
  if (kind === 'drop-before' || kind === 'drop-after') return 'drop';
  if (kind === 'hang' || kind === 'hang-after') return 'hang';
  return spoil(answer, kind);
}

async function answered(account, asked, fault) {
  const told = { ip: asked.ip, now: account.now() };
  try {
    if (fault?.errcode !== undefined) return answerOf(fault.errcode, { ...told, words: fault.errmsg });
    return await serve(account, asked);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return answerOf(error.errcode, { ...told, words: error.message });
  }
}

async function serve(account, asked) {
  const route = ROUTES[asked.path];
  if (!route) throw new Refusal(40066);
  if (!route.open) demandToken(account, asked.query.get('access_token'));
  if (asked.method !== route.method) throw new Refusal(route.method === 'POST' ? 43002 : 43001);
  if (route.verified && !account.verified) throw new Refusal(48001);
  useQuota(account, asked.path);
  return route.serve(account, { ...asked, ...(await bodyOf(route, asked)) });
}

async function bodyOf(route, { type, bytes }) {
  if (route.method === 'GET') return {};
  if (route.form) return { form: await formOf(type, bytes) };
  if (bytes.length === 0) throw new Refusal(44002);
  const json = readOrNull(bytes.toString('utf8'));
  if (typeof json !== 'object' || json === null) throw new Refusal(47001);
  return { json };
}

const formOf = (type, bytes) =>
  new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new Refusal(41005);
  });

function readOrNull(text) {
  try {
    return readJson(text);
  } catch {
    return null;
  }
}

const nameOf = (fault) =>
  fault ? (fault.kind ?? (fault.errcode === undefined ? 'slow' : String(fault.errcode))) : null;
