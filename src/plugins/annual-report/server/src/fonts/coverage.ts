/** Which characters a font has, read from its `cmap` table (OpenType, format 12: all of Unicode). */
import { closeSync, openSync, readSync } from 'node:fs';

/** Whether a code point has a glyph. */
export type Coverage = (codePoint: number) => boolean;

/**
 * Reads the few kilobytes that tell it; the glyphs stay on the disk.
 * @throws Error when the file is no such font.
 */
export function coverageOf(fontFile: string): Coverage {
  const file = openSync(fontFile, 'r');
  try {
    const read = (offset: number, length: number): Buffer => {
      const bytes = Buffer.alloc(length);
      if (readSync(file, bytes, 0, length, offset) < length) throw new Error(`${fontFile} ends too early`);
      return bytes;
    };
    return within(rangesOf(read, fontFile));
  } finally {
    closeSync(file);
  }
}

type Read = (offset: number, length: number) => Buffer;
/** First and last code point. */
type Range = readonly [number, number];

function rangesOf(read: Read, fontFile: string): Range[] {
  const tables = records(read(12, read(4, 2).readUInt16BE() * 16), 16);
  const cmap = tables.find((table) => table.toString('latin1', 0, 4) === 'cmap')?.readUInt32BE(8);
  if (cmap === undefined) throw new Error(`${fontFile} has no cmap`);
  const encodings = records(read(cmap + 4, read(cmap + 2, 2).readUInt16BE() * 8), 8);
  for (const encoding of encodings) {
    const at = cmap + encoding.readUInt32BE(4);
    if (read(at, 2).readUInt16BE() !== 12) continue;
    const groups = records(read(at + 16, read(at + 12, 4).readUInt32BE() * 12), 12);
    return groups.map((group) => [group.readUInt32BE(0), group.readUInt32BE(4)]);
  }
  throw new Error(`${fontFile} has no cmap of format 12`);
}

const records = (bytes: Buffer, size: number): Buffer[] =>
  Array.from({ length: bytes.length / size }, (_, at) => bytes.subarray(at * size, (at + 1) * size));

/** Ranges come in ascending order. */
function within(ranges: readonly Range[]): Coverage {
  return (codePoint) => {
    let low = 0;
    let high = ranges.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [first, last] = ranges[middle] ?? [0, -1];
      if (codePoint < first) high = middle - 1;
      else if (codePoint > last) low = middle + 1;
      else return true;
    }
    return false;
  };
}
