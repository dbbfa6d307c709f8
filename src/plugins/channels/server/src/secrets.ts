/** Secrets of other people's services, sealed before they are stored. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Refused } from '../../../../plugin-parts/refused';

const CIPHER = 'aes-256-gcm';
const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What was sealed cannot be opened: another key, or somebody changed it. Never says what it was. */
export class SealBroken extends Refused<'SEAL_BROKEN'> {
  constructor() {
    super(
      'SEAL_BROKEN',
      '已保存的密钥打不开：ENCRYPTION_KEY 换过，或数据库里的内容被改动。请在“发布渠道”里重新填写密钥。',
    );
  }
}

export interface Secrets {
  /** `v1.<base64url of nonce, ciphertext and tag>`: different each time, also for the same text. */
  readonly seal: (text: string) => string;
  /** @throws SealBroken */
  readonly open: (sealed: string) => string;
}

/**
 * Seals with AES-256-GCM under a key derived (HKDF-SHA-256) for this use alone.
 * @param encryptionKey `strapi.plugin('channels').config('encryptionKey')`
 */
export function secretsOf(encryptionKey: string): Secrets {
  const key = Buffer.from(hkdfSync('sha256', encryptionKey, '', 'gongkai/channel-secrets/1', 32));
  return {
    seal(text) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce);
      const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${VERSION}.${sealed.toString('base64url')}`;
    },
    open(sealed) {
      const [version, encoded = ''] = sealed.split('.');
      const bytes = Buffer.from(encoded, 'base64url');
      if (version !== VERSION || bytes.length < NONCE_BYTES + TAG_BYTES) throw new SealBroken();
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      try {
        const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
        return Buffer.concat([text, decipher.final()]).toString('utf8');
      } catch {
        throw new SealBroken();
      }
    },
  };
}
