/** A message as it goes over the line, in each of the three modes; and the answer to it, read back. */
import { randomInt } from 'node:crypto';
import { decrypt, encrypt, signatureOf } from './crypto.mjs';

/**
 * @param {any} account
 * @param {string} xml
 * @param {{ mode?: 'plain' | 'compatible' | 'safe', openid?: string }} [how]
 * @returns {{ query: Record<string, string>, body: string }}
 */
export function seal(account, xml, { mode = account.callback.mode, openid = openidIn(xml) } = {}) {
  const query = signed(account, { openid });
  if (mode === 'plain') return { query, body: xml };
  const encrypted = encrypt(xml, account);
  query.encrypt_type = 'aes';
  query.msg_signature = signatureOf(account.token, query.timestamp, query.nonce, encrypted);
  const element = `<Encrypt><![CDATA[${encrypted}]]></Encrypt>`;
  const body =
    mode === 'compatible'
      ? xml.replace('</xml>', `${element}</xml>`)
      : `<xml><ToUserName><![CDATA[${account.ghId}]]></ToUserName>${element}</xml>`;
  return { query, body };
}

/** The question by which WeChat finds out whether the address is ours. @param {any} account */
export function echo(account) {
  const echostr = String(randomInt(1e12, 9e12));
  return { query: signed(account, { echostr }), echostr };
}

/**
 * What an account answered; encrypted answers are opened and their signature checked.
 *
 * @param {any} account
 * @param {string} body
 * @returns {{ kind: 'nothing' | 'text' | 'news' | 'unreadable', content: string | null, xml: string | null, encrypted: boolean }}
 */
export function readReply(account, body) {
  const said = body.trim();
  if (said === '' || said === 'success')
    return { kind: 'nothing', content: null, xml: null, encrypted: false };
  const sealed = inside(said, 'Encrypt');
  const xml = sealed === null ? said : opened(account, said, sealed);
  const type = xml === null ? null : inside(xml, 'MsgType');
  const kind = type === 'text' || type === 'news' ? type : 'unreadable';
  return { kind, content: xml === null ? null : inside(xml, 'Content'), xml, encrypted: sealed !== null };
}

function opened(account, body, sealed) {
  const signature = signatureOf(
    account.token,
    inside(body, 'TimeStamp') ?? '',
    inside(body, 'Nonce') ?? '',
    sealed,
  );
  if (inside(body, 'MsgSignature') !== signature) return null;
  try {
    const { text, appId } = decrypt(sealed, account.encodingAesKey);
    return appId === account.appId ? text : null;
  } catch {
    return null;
  }
}

function signed(account, others) {
  const timestamp = String(Math.floor(account.now() / 1000));
  const nonce = String(randomInt(1e8, 9e9));
  return { signature: signatureOf(account.token, timestamp, nonce), ...others, timestamp, nonce };
}

const openidIn = (xml) => inside(xml, 'FromUserName') ?? '';

/** @param {string} xml @param {string} name @returns {string | null} */
function inside(xml, name) {
  const found = new RegExp(`<${name}>(?:<!\\[CDATA\\[([\\s\\S]*?)\\]\\]>|([^<]*))</${name}>`).exec(xml);
  return found ? (found[1] ?? found[2] ?? '').trim() : null;
}
