/** A neutral cover for articles that have no picture of their own: 900 × 383, WeChat's 2.35 : 1, without words. */
import { zlibSync } from 'fflate';

const WIDTH = 900;
const HEIGHT = 383;

type Colour = readonly [number, number, number];
const GROUND: Colour = [0x1d, 0x4f, 0x91];
const SHADE: Colour = [0x18, 0x43, 0x7c];
const PAPER: Colour = [0xf7, 0xf9, 0xfc];
const INK: Colour = [0xb9, 0xc9, 0xdd];

/** Left, top, right, bottom; later ones lie above. */
const SHAPES: readonly (readonly [number, number, number, number, Colour])[] = [
  [0, 0, WIDTH, HEIGHT, GROUND],
  [0, 307, WIDTH, HEIGHT, SHADE],
  [362, 62, 538, 322, PAPER],
  [386, 96, 514, 110, GROUND],
  ...[136, 162, 188, 214, 240].map((top) => [386, top, 514, top + 10, INK] as const),
  [386, 266, 456, 276, INK],
];

/** The picture as PNG; the same bytes every time. */
export function plainCover(): Uint8Array {
  const row = WIDTH * 3 + 1;
  const raw = new Uint8Array(row * HEIGHT);
  for (const [left, top, right, bottom, colour] of SHAPES) {
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) raw.set(colour, y * row + 1 + x * 3);
    }
  }
  const header = [...word(WIDTH), ...word(HEIGHT), 8, 2, 0, 0, 0];
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', header),
    ...chunk('IDAT', [...zlibSync(raw, { level: 9 })]),
    ...chunk('IEND', []),
  ]);
}

const word = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);

function chunk(type: string, data: readonly number[]): number[] {
  const typed = [...new TextEncoder().encode(type), ...data];
  return [...word(data.length), ...typed, ...word(crc32(typed))];
}

function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
