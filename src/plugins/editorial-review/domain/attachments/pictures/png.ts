import type { Bare } from './bare';
import { Pieces } from './pieces';
import { orientationOf } from './tiff';

/** What shows the picture, and its colours and frames. */
const KEPT =
  /^(IHDR|PLTE|IDAT|IEND|tRNS|cHRM|gAMA|iCCP|sBIT|sRGB|bKGD|pHYs|hIST|cICP|mDCV|cLLI|acTL|fcTL|fdAT)$/;

export function barePng(bytes: Uint8Array): Bare {
  const pieces = new Pieces(bytes);
  let orientation = 1;
  let at = 8;
  pieces.keep(0, 8);
  for (;;) {
    const end = at + 12 + pieces.view.getUint32(at);
    const type = pieces.name(at + 4, 4);
    if (type === 'eXIf') orientation = orientationOf(bytes.subarray(at + 8, end - 4));
    if (KEPT.test(type)) pieces.keep(at, end);
    if (type === 'IEND') return { bytes: pieces.joined(), orientation };
    at = end;
  }
}
