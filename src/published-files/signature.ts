import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** How long a signed address shows its file, in seconds: a working session at a form. */
export const SIGNATURE_LIFE = 3600;

/** A key of its own for signing, so that no other use of the secret is weakened by it. */
export const signingKey = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'gongkai/upload-addresses/1', 32));

/** Signs `/uploads/<name>` until `expires` (seconds since 1970). */
export function signUpload(uploadPath: string, expires: number, key: Buffer): string {
  return `${uploadPath}?expires=${expires}&signature=${seal(uploadPath, expires, key)}`;
}

/** Whether the query carries a signature for this very path that is still good at `now` (seconds since 1970). */
export function isSigned(uploadPath: string, query: URLSearchParams, now: number, key: Buffer): boolean {
  const expires = query.get('expires') ?? '';
  const signature = query.get('signature') ?? '';
  if (!/^\d{1,12}$/.test(expires) || !/^[0-9a-f]{64}$/.test(signature)) return false;
  const until = Number(expires);
  if (until < now || until > now + SIGNATURE_LIFE) return false;
  return timingSafeEqual(Buffer.from(signature, 'hex'), Buffer.from(seal(uploadPath, until, key), 'hex'));
}

const seal = (uploadPath: string, expires: number, key: Buffer) =>
  createHmac('sha256', key).update(`${uploadPath}\n${expires}`).digest('hex');
