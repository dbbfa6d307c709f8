/** Enhanced metafiles (EMF): what they were made with and called stands in their header. */

const SIGNATURE = 0x464d4520;
/** Of the header: where the signature, the description's length in letters, and its offset stand. */
const [AT_SIGNATURE, AT_LENGTH, AT_OFFSET, HEADER] = [40, 60, 64, 88];

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const isMetafile = (bytes: Uint8Array): boolean =>
  bytes.length >= HEADER && viewOf(bytes).getUint32(AT_SIGNATURE, true) === SIGNATURE;

/** The metafile with a blank description; undefined where it is none, or has no description. */
export function withoutDescription(bytes: Uint8Array): Uint8Array | undefined {
  if (!isMetafile(bytes)) return undefined;
  const from = viewOf(bytes).getUint32(AT_OFFSET, true);
  const to = Math.min(from + 2 * viewOf(bytes).getUint32(AT_LENGTH, true), bytes.length);
  if (from < HEADER || bytes.subarray(from, to).every((byte) => byte === 0)) return undefined;
  return Uint8Array.from(bytes).fill(0, from, to);
}
