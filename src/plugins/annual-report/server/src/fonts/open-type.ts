/** What is needed of a font file (OpenType with TrueType outlines): its tables, and which glyph a character has. */
import { closeSync, openSync, readSync } from 'node:fs';

export class OpenTypeFont {
  private readonly places: ReadonlyMap<string, Place>;
  private readonly groups: readonly CharacterGroup[];

  /**
   * Keeps the list of characters in memory, and reads the rest, some ten megabytes, when it is asked for.
   * @throws Error when the file is no such font, or tells its characters in another way than format 12.
   */
  constructor(private readonly file: string) {
    const count = this.read({ offset: 4, length: 2 }).readUInt16BE();
    const directory = records(this.read({ offset: 12, length: count * 16 }), count, 16);
    this.places = new Map(
      directory.map((entry) => [
        entry.toString('latin1', 0, 4),
        { offset: entry.readUInt32BE(8), length: entry.readUInt32BE(12) },
      ]),
    );
    this.groups = characterGroups(this.table('cmap'));
  }

  /** @throws Error when the font has no such table. */
  table(tag: string): Buffer {
    const place = this.places.get(tag);
    if (!place) throw new Error(`${this.file} has no table ${tag}`);
    return this.read(place);
  }

  private read({ offset, length }: Place): Buffer {
    const bytes = Buffer.alloc(length);
    const descriptor = openSync(this.file, 'r');
    try {
      if (readSync(descriptor, bytes, 0, length, offset) < length) throw new Error(`${this.file} is cut off`);
      return bytes;
    } finally {
      closeSync(descriptor);
    }
  }

  /** The glyph of a code point; 0, the box for what is missing, where the font has none. */
  glyphOf(codePoint: number): number {
    let low = 0;
    let high = this.groups.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = this.groups[middle];
      if (!group || codePoint < group.first) high = middle - 1;
      else if (codePoint > group.last) low = middle + 1;
      else return group.glyph + codePoint - group.first;
    }
    return 0;
  }
}

interface Place {
  readonly offset: number;
  readonly length: number;
}

/** Consecutive code points whose glyphs are consecutive too; groups ascend. */
interface CharacterGroup {
  readonly first: number;
  readonly last: number;
  readonly glyph: number;
}

function characterGroups(cmap: Buffer): CharacterGroup[] {
  const encodings = records(cmap.subarray(4), cmap.readUInt16BE(2), 8);
  const table = encodings
    .map((encoding) => cmap.subarray(encoding.readUInt32BE(4)))
    .find((each) => each.readUInt16BE(0) === 12);
  if (!table) throw new Error('The font has no character map of format 12');
  return records(table.subarray(16), table.readUInt32BE(12), 12).map((group) => ({
    first: group.readUInt32BE(0),
    last: group.readUInt32BE(4),
    glyph: group.readUInt32BE(8),
  }));
}

const records = (bytes: Buffer, count: number, size: number): Buffer[] =>
  Array.from({ length: count }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
