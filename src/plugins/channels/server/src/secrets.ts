/** What must not be read in a copy of the database is kept sealed there. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';

const VERSION = 's1';
const IV = 12;
const TAG = 16;

export interface Sealer {
  seal(text: string): string;
  /** @throws Error where it was sealed with another ENCRYPTION_KEY, or changed since. */
  open(sealed: string): string;
}

/** Seals with AES-256-GCM under a key of its own, made from ENCRYPTION_KEY. */
export function sealer(strapi: Core.Strapi): Sealer {
  const secret = strapi.plugin('channels').config<string>('encryptionKey');
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'gongkai:channels:secrets:1', 32));
  return {
    seal(text) {
      const iv = randomBytes(IV);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `${VERSION}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
    },
    open(sealed) {
      const [version, text = ''] = sealed.split('.');
      const bytes = Buffer.from(text, 'base64url');
      if (version !== VERSION || bytes.length < IV + TAG) throw new Error('不是本系统封存的内容');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV), { authTagLength: TAG });
      decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
      return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString('utf8');
    },
  };
}
