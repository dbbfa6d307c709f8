/** The cryptography of WeChat's callback: its signatures, and safe mode. */
import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFrame, writeFrame, type Frame } from '../../../../domain/wechat/callback/frame';

/** SHA-1 over the parts, sorted as strings and joined: WeChat's signature, in hexadecimal. */
export const sign = (...parts: readonly string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');

/** Compares without telling by the time it takes how much of it was right. */
export function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The key in an EncodingAESKey (43 characters); undefined where it is none. */
export function readAesKey(encodingAesKey: string): Buffer | undefined {
  if (!/^[A-Za-z0-9+/]{43}$/.test(encodingAesKey)) return undefined;
  return Buffer.from(`${encodingAesKey}=`, 'base64');
}

/** @returns undefined for what was not encrypted with this key */
export function decrypt(encrypted: string, key: Buffer): Frame | undefined {
  try {
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
    return readFrame(Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()]));
  } catch {
    return undefined;
  }
}

/** @returns base64 */
export function encrypt(frame: Frame, key: Buffer): string {
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(writeFrame(frame, randomBytes(16))), cipher.final()]).toString(
    'base64',
  );
}
