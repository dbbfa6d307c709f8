import type { Bare } from './bare';
import { Pieces } from './pieces';
import { orientationOf } from './tiff';

const [END, SCAN, EXIF, APP0, APP2, ADOBE, COMMENT] = [0xd9, 0xda, 0xe1, 0xe0, 0xe2, 0xee, 0xfe];

/** Keeps tables, frames, scans, the colour profile and Adobe's colour note. */
export function bareJpeg(bytes: Uint8Array): Bare {
  const pieces = new Pieces(bytes);
  const { view } = pieces;
  let orientation = 1;
  let at = 2;
  pieces.keep(0, 2);
  while (at < bytes.length) {
    // A picture cut off behind its scan has no end mark, and shows all the same.
    if (at + 1 >= bytes.length) break;
    if (view.getUint8(at) !== 0xff) throw new RangeError();
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) {
      pieces.keep(at, at + 2);
      break;
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (marker === EXIF && pieces.name(at + 4, 4) === 'Exif')
      orientation = orientationOf(bytes.subarray(at + 4, end));
    if (isKept(marker, pieces, at)) pieces.keep(at, end);
    at = end;
    if (marker === SCAN) {
      const next = scanEnd(bytes, at);
      pieces.keep(at, next);
      at = next;
    }
  }
  return { bytes: pieces.joined(), orientation };
}

function isKept(marker: number, pieces: Pieces, at: number): boolean {
  // With a small picture of its own it is no use: shown all the same without.
  if (marker === APP0) return pieces.name(at + 4, 5) === 'JFIF\0' && pieces.view.getUint16(at + 16) === 0;
  if (marker === APP2) return pieces.name(at + 4, 12) === 'ICC_PROFILE\0';
  return marker === ADOBE || (marker < APP0 && marker >= 0xc0) || (marker > 0xef && marker !== COMMENT);
}

/** Where the next mark stands behind a scan; within one, 0xff is followed by 0 or a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 1 >= bytes.length) return bytes.length;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at += next === 0xff ? 1 : 2;
  }
}
