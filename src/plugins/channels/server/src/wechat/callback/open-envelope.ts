/** From a call to the callback to the message in it: who may have sent it, and in which mode. */
import { z } from 'zod';
import { childText, readXml, type XmlElement } from '../../../../domain/wechat/callback/xml';
import type { CallbackSettings } from '../settings/read-callback-settings';
import { decrypt, isSame, readAesKey, sign } from './crypto';

const word = z.string().max(512);

const query = z.object({
  timestamp: word,
  nonce: word,
  signature: word.default(''),
  msg_signature: word.default(''),
  encrypt_type: word.default('raw'),
  echostr: word.optional(),
});

/** What an answer is sealed with, where the message came in safe mode. */
export interface Seal {
  readonly key: Buffer;
  readonly appId: string;
  readonly token: string;
}

export type Envelope =
  | { readonly kind: 'message'; readonly xml: XmlElement; readonly seal?: Seal }
  /** Not from WeChat, or not for this account. */
  | { readonly kind: 'refused' }
  /** Not XML, or XML that is meant to harm. */
  | { readonly kind: 'malformed' }
  /** WeChat's own, but nothing that we can read. */
  | { readonly kind: 'unreadable' };

/** A signature of plain mode does not cover the message: an old one is no proof. WeChat's clock and ours may differ. */
const FRESH_SECONDS = 3600;

const isFresh = (timestamp: string, now: Date): boolean =>
  /^\d{1,12}$/.test(timestamp) && Math.abs(now.getTime() / 1000 - Number(timestamp)) <= FRESH_SECONDS;

/** The word that the check of the server is answered with; undefined where WeChat did not ask. */
export function readEcho(asked: unknown, token: string): string | undefined {
  const read = query.safeParse(asked);
  if (!read.success) return undefined;
  const { timestamp, nonce, signature, echostr } = read.data;
  return isSame(signature, sign(token, timestamp, nonce)) ? echostr : undefined;
}

/**
 * Opens what came, by the mode in which it came. In safe mode `msg_signature` alone counts: it covers the message.
 * A call of the compatible mode (plain and sealed side by side) is opened as sealed where the key is known.
 */
export function openEnvelope(
  asked: unknown,
  body: string,
  { token, encodingAesKey, appId }: CallbackSettings & { readonly token: string },
  now: Date,
): Envelope {
  const read = query.safeParse(asked);
  if (!read.success) return { kind: 'refused' };
  const { timestamp, nonce, signature, msg_signature: sealSignature, encrypt_type: mode } = read.data;
  const key = mode === 'aes' && encodingAesKey ? readAesKey(encodingAesKey) : undefined;
  if (!key) {
    if (!isFresh(timestamp, now) || !isSame(signature, sign(token, timestamp, nonce)))
      return { kind: 'refused' };
    const xml = readXml(body);
    return xml ? { kind: 'message', xml } : { kind: 'malformed' };
  }
  const outer = readXml(body);
  if (!outer) return { kind: 'malformed' };
  const encrypted = childText(outer, 'Encrypt')?.trim();
  if (!encrypted || !isSame(sealSignature, sign(token, timestamp, nonce, encrypted)))
    return { kind: 'refused' };
  const frame = decrypt(encrypted, key);
  if (!frame || (appId && frame.appId !== appId)) return { kind: 'refused' };
  const xml = readXml(frame.message);
  return xml ? { kind: 'message', xml, seal: { key, appId: frame.appId, token } } : { kind: 'unreadable' };
}
