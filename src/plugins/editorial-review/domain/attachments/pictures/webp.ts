import type { Bare } from './bare';
import { Pieces } from './pieces';
import { orientationOf } from './tiff';

const KEPT = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** Bits of the head that say that Exif and XMP follow. */
const SAYS_EXIF_OR_XMP = 0x0c;

export function bareWebp(bytes: Uint8Array): Bare {
  const pieces = new Pieces(bytes);
  const fileEnd = 8 + pieces.view.getUint32(4, true);
  if (fileEnd > bytes.length) throw new RangeError();
  let orientation = 1;
  let at = 12;
  pieces.keep(0, 12);
  while (at + 8 <= fileEnd) {
    const type = pieces.name(at, 4);
    const size = pieces.view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    if (type === 'EXIF') orientation = orientationOf(bytes.subarray(at + 8, at + 8 + size));
    if (KEPT.has(type)) pieces.keep(at, Math.min(end, fileEnd));
    at = end;
  }
  const bare = pieces.joined();
  const view = new DataView(bare.buffer);
  view.setUint32(4, bare.length - 8, true);
  if (pieces.name(12, 4) === 'VP8X') view.setUint8(20, view.getUint8(20) & ~SAYS_EXIF_OR_XMP);
  return { bytes: bare, orientation };
}
