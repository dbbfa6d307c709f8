/** The key that links the trail: it is not in the database, so that whoever has only that cannot make a link. */
import { createHash, createHmac, hkdfSync } from 'node:crypto';

export interface LinkKey {
  /** Sixteen hex characters that tell one key from another. */
  readonly id: string;
  /** HMAC-SHA-256 of a text, in hex. */
  readonly hash: (text: string) => string;
}

/** @param encryptionKey the office's own secret (`ENCRYPTION_KEY`) */
export function linkKey(encryptionKey: string): LinkKey {
  const key = Buffer.from(hkdfSync('sha256', encryptionKey, '', 'gongkai/trail/1', 32));
  return {
    id: createHash('sha256').update('gongkai/trail/key-id').update(key).digest('hex').slice(0, 16),
    hash: (text) => createHmac('sha256', key).update(text).digest('hex'),
  };
}
