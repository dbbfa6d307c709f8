/** Signing and encryption of messages, after WeChat's 消息加解密说明. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const BLOCK = 32;

/** @param {readonly string[]} parts token, timestamp, nonce, and for msg_signature the encrypted text */
export const signatureOf = (...parts) => createHash('sha1').update(parts.sort().join('')).digest('hex');

const keyOf = (encodingAesKey) => Buffer.from(`${encodingAesKey}=`, 'base64');

/**
 * @param {string} text
 * @param {{ encodingAesKey: string, appId: string, random?: Buffer }} with `random`: 16 bytes
 * @returns {string} Base64
 */
export function encrypt(text, { encodingAesKey, appId, random = randomBytes(16) }) {
  const key = keyOf(encodingAesKey);
  const message = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(message.length);
  const plain = Buffer.concat([random, length, message, Buffer.from(appId)]);
  // PKCS#7, but to blocks of 32 instead of AES's own 16.
  const missing = BLOCK - (plain.length % BLOCK);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([
    cipher.update(plain),
    cipher.update(Buffer.alloc(missing, missing)),
    cipher.final(),
  ]).toString('base64');
}

/**
 * @param {string} encrypted Base64
 * @param {string} encodingAesKey
 * @returns {{ text: string, appId: string }}
 */
export function decrypt(encrypted, encodingAesKey) {
  const key = keyOf(encodingAesKey);
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()]);
  const plain = padded.subarray(0, padded.length - padded.at(-1));
  const end = 20 + plain.readUInt32BE(16);
  return { text: plain.subarray(20, end).toString(), appId: plain.subarray(end).toString() };
}
