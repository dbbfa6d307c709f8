import type { Bare } from './bare';
import { Pieces } from './pieces';

const [EXTENSION, IMAGE, END, GRAPHIC, APPLICATION] = [0x21, 0x2c, 0x3b, 0xf9, 0xff];
/** How often an animation runs, and its colours. */
const KEPT_APPLICATIONS = /^(NETSCAPE2\.0|ANIMEXTS1\.0|ICCRGBG1012)$/;

export function bareGif(bytes: Uint8Array): Bare {
  const pieces = new Pieces(bytes);
  const { view } = pieces;
  let at = 13 + colours(view.getUint8(10));
  pieces.keep(0, at);
  for (;;) {
    const mark = view.getUint8(at);
    if (mark === END) {
      pieces.keep(at, at + 1);
      return { bytes: pieces.joined(), orientation: 1 };
    }
    if (mark !== EXTENSION && mark !== IMAGE) throw new RangeError();
    const end = blocksEnd(view, mark === IMAGE ? at + 11 + colours(view.getUint8(at + 9)) : at + 2);
    if (mark === IMAGE || isKept(pieces, at)) pieces.keep(at, end);
    at = end;
  }
}

function isKept(pieces: Pieces, at: number): boolean {
  const label = pieces.view.getUint8(at + 1);
  return label === GRAPHIC || (label === APPLICATION && KEPT_APPLICATIONS.test(pieces.name(at + 3, 11)));
}

/** Bytes of a table of colours, by the flags before it. */
const colours = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

function blocksEnd(view: DataView, from: number): number {
  let at = from;
  for (;;) {
    const length = view.getUint8(at);
    at += length + 1;
    if (length === 0) return at;
  }
}
