/**
 * What WeChat encrypts in safe mode: 16 random bytes, the length of the message (4 bytes, big-endian), the
 * message, the account's appid, filled up to a multiple of 32 bytes (PKCS#7).
 */
export interface Frame {
  readonly message: string;
  readonly appId: string;
}

const RANDOM = 16;
const BLOCK = 32;
const HEAD = RANDOM + 4;

/** The bytes to encrypt. `random` is 16 bytes that nobody can foresee. */
export function writeFrame({ message, appId }: Frame, random: Uint8Array): Uint8Array {
  const text = new TextEncoder().encode(message);
  const account = new TextEncoder().encode(appId);
  const length = HEAD + text.length + account.length;
  const filling = BLOCK - (length % BLOCK);
  const frame = new Uint8Array(length + filling).fill(filling);
  frame.set(random.subarray(0, RANDOM));
  new DataView(frame.buffer).setUint32(RANDOM, text.length);
  frame.set(text, HEAD);
  frame.set(account, HEAD + text.length);
  return frame;
}

/** @returns undefined for bytes that are no such frame */
export function readFrame(bytes: Uint8Array): Frame | undefined {
  const filling = bytes.at(-1) ?? 0;
  if (bytes.length % BLOCK !== 0 || filling < 1 || filling > BLOCK) return undefined;
  const end = bytes.length - filling;
  if (end < HEAD || !bytes.subarray(end).every((byte) => byte === filling)) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(RANDOM);
  if (length > end - HEAD) return undefined;
  // Not leniently: what is not text was not written by WeChat.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return {
      message: decoder.decode(bytes.subarray(HEAD, HEAD + length)),
      appId: decoder.decode(bytes.subarray(HEAD + length, end)),
    };
  } catch {
    return undefined;
  }
}
