/** Sending to the account's own address: five seconds for an answer, three tries in all. */
import { echo, readReply, seal } from './envelope.mjs';

const TRIES = 3;
const KEPT = 500;

/**
 * Does nothing where no address is set, like an account whose server mode is off.
 *
 * @param {any} account
 * @param {string} xml
 * @param {{ mode?: 'plain' | 'compatible' | 'safe' }} [how]
 * @returns {Promise<import('../index.d.mts').Push | null>}
 */
export async function push(account, xml, how) {
  const { url, patience } = account.callback;
  if (!url) return null;
  const sent = { at: account.now(), xml, tries: [], reply: null };
  account.state.pushes = [...account.state.pushes.slice(-KEPT), sent];
  for (let left = TRIES; left > 0 && sent.reply === null; left -= 1) {
    const { query, body } = seal(account, xml, how);
    const { answer, ...tried } = await ask(account, withQuery(url, query), patience, body);
    sent.tries.push(tried);
    if (answer !== null) sent.reply = readReply(account, answer);
  }
  account.save();
  return sent;
}

/** Asks whether the address is ours, as when it is entered. @param {any} account @returns {Promise<boolean>} */
export async function checkServer(account) {
  const { url, patience } = account.callback;
  const { query, echostr } = echo(account);
  const { answer } = await ask(account, withQuery(url, query), patience);
  return answer === echostr;
}

/** An answer that is late, cut off or not 2xx is none. */
async function ask(account, address, patience, body) {
  const begun = Date.now();
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  account.timers.add(timer);
  try {
    const response = await fetch(address, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body !== undefined && { body, headers: { 'content-type': 'text/xml' } }),
      signal: abort.signal,
      redirect: 'manual',
    });
    const answer = await response.text();
    return { status: response.status, milliseconds: Date.now() - begun, answer: response.ok ? answer : null };
  } catch {
    return {
      status: abort.signal.aborted ? 'late' : 'failed',
      milliseconds: Date.now() - begun,
      answer: null,
    };
  } finally {
    clearTimeout(timer);
    account.timers.delete(timer);
  }
}

const withQuery = (url, query) => {
  const address = new URL(url);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  return address;
};
